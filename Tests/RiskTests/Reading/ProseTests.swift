import Testing

@testable import Risk

@Suite struct ProseTests {
  private func claims(_ text: String) -> [String] {
    Prose(text).sentences.flatMap(\.claims).map(\.verb.word)
  }

  @Test(
    "what a description claims",
    arguments: [
      ("Deletes a file.", "delete"), ("Permanently delete a file", "delete"),
      ("Use this tool to delete files.", "delete"),
      ("This tool can read and write files.", "read write"),
      ("Lists orders, creates and deletes them.", "list create delete"),
      ("List orders and updates of them.", "list"), ("Reads the log. Delete it by hand.", "read"),
      ("Reads the log. It deletes nothing.", "read"),
      ("Reads the log; deletes nothing but the last line.", "read delete"), ("", ""), ("...", ""),
    ])
  func claimsOf(text: String, verbs: String) {
    #expect(claims(text).joined(separator: " ") == verbs)
  }

  @Test(
    "what is denied is no claim",
    arguments: [
      "Does not delete files.", "Never deletes or moves files.", "It doesn't delete, move or write.", "Cannot delete.",
    ])
  func denied(text: String) {
    #expect(claims(text).isEmpty)
  }

  @Test func aDenialEndsAtItsTurn() {
    #expect(claims("Does not move files but deletes them.") == ["delete"])
  }

  @Test(
    "what is quoted, bracketed or listed under a heading is not said",
    arguments: [
      "Reads text. Tags: [deletes all]", "Reads `deletes`", "Reads (deletes) text", "Reads text.\nArgs:\n  deletes: x",
    ])
  func quoted(text: String) {
    #expect(claims(text) == ["read"])
  }

  @Test func aLongDescriptionIsReadOnlyInPart() {
    let time = ContinuousClock().measure {
      #expect(claims(String(repeating: "Reads. ", count: 200_000)).count < 1000)
    }
    #expect(time < .seconds(2))
  }
}
