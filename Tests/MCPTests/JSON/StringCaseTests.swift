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

  @Test("of ASCII letters can be ignored, and of no others")
  func ignored() {
    #expect("Mcp-Session-ID".isSameIgnoringASCIICase(as: "mcp-session-id"))
    #expect("".isSameIgnoringASCIICase(as: ""))
    #expect(!"É".isSameIgnoringASCIICase(as: "é"))
    #expect(!"[".isSameIgnoringASCIICase(as: "{"), "these two differ by the same bit as letters do")
    #expect(!"name".isSameIgnoringASCIICase(as: "names"))
  }

  @Test("ASCII is told from other text wherever the other character stands", arguments: 0..<20)
  func ascii(place: Int) {
    let plain = String(repeating: "a", count: place)
    #expect(plain.isASCII)
    #expect(!"\(plain)é".isASCII)
    #expect(!"\(plain)é\(String(repeating: "a", count: 20))".isASCII)
  }

  @Test("is looked for among very many keys without a delay")
  func many() throws {
    let keys = (0..<100_000).map { "\"ſ\($0)\":0" }.joined(separator: ",")
    let bytes = Array("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\(keys)},\"METHOD\":0}".utf8)
    let refusal = #expect(throws: Malformed.self) { try Message(parsing: bytes) }
    #expect(refusal?.error.message.contains("`METHOD`") == true)
  }
}
