import Testing

@testable import Risk

@Suite struct OfferedActionsTests {
  @Test(
    "a text lists actions after their heading, up to the end of the sentence",
    arguments: [
      ("Manages things. Actions: list, create or delete. More: none.", ["list", "create", "delete"]),
      ("One of these operations: get | purge", ["get", "purge"]),
      ("Actions: get tells it; start plays it, and stop", ["get", "start", "stop"]),
    ])
  func lists(text: String, items: [String]) {
    #expect(OfferedActions(in: text).names == items)
  }

  @Test("other lists are none", arguments: ["Colours: red, green.", "Actions: all", "Actions, many", ":", ""])
  func none(text: String) {
    #expect(OfferedActions(in: text).names.isEmpty)
  }
}
