import Testing

@testable import Risk

@Suite struct NamePhraseTests {
  @Test(
    "the verbs that count, the main one first",
    arguments: [
      ("list_charges", "list"), ("get_delete_status", "get"), ("find_and_delete", "find delete"),
      ("search_delete", "search delete"), ("lists_delete_item", "delete"), ("search.delete_index", "delete"),
      ("deploy.list", "list"), ("create_issue", "create"), ("charge_card", "charge"), ("refund_order", "refund"),
      ("imageInference", ""), ("", ""),
    ])
  func verbs(name: String, verbs: String) {
    #expect(NamePhrase(name).verbs.map(\.word).joined(separator: " ") == verbs)
  }

  @Test(
    "the thing itself, not what it is about",
    arguments: [
      ("send_payment_reminder", "reminder"), ("create_payment_intent", "payment"), ("get_secret_by_name", "secret"),
      ("refunds.create", "refunds"), ("git_checkout", "git"), ("delete", nil),
    ] as [(String, String?)])
  func heads(name: String, head: String?) {
    #expect(NamePhrase(name).head?.text == head)
  }
}
