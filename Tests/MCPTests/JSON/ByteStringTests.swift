import MCP
import Testing

@Suite("Text as a key")
struct ByteStringTests {
  @Test(
    "keeps apart what String takes for equal", arguments: [("\u{E9}", "e\u{301}"), ("K", "\u{212A}"), (";", "\u{37E}")])
  func apart(left: String, right: String) {
    #expect(left == right)
    #expect(ByteString(left) != ByteString(right))
    #expect(Set([ByteString(left), ByteString(right)]).count == 2)
  }

  @Test("sorts by bytes")
  func order() {
    let sorted: [ByteString] = ["", "A", "Z", "a", "aa", "z", "é", "€", "😀"]
    #expect(sorted.shuffled().sorted() == sorted)
  }
}
