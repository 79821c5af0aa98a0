import MCP
import Testing

@Suite("Case")
struct StringCaseTests {
  @Test(
    "hides a key from one reader and shows it to another",
    arguments: [
      ("Name", "name"), ("ARGUMENTS", "arguments"), ("param\u{17F}", "params"), ("to\u{212A}en", "token"),
    ])
  func differs(text: String, known: String) { #expect(text.differsOnlyByCase(from: known)) }

  @Test(
    "is not all that differs here", arguments: [("name", "name"), ("names", "name"), ("", "name"), ("nаme", "name")])
  func same(text: String, known: String) { #expect(!text.differsOnlyByCase(from: known)) }
}
