import MCP
import Testing

@Suite("Case")
struct StringCaseTests {
  @Test(
    "hides a member from one reader and shows it to another: refused",
    arguments: [
      ("Name", "name"), ("ARGUMENTS", "arguments"), ("argument\u{17F}", "arguments"), ("ta\u{17F}\u{212A}", "task"),
      ("\u{130}nputResponses", "inputResponses"),
    ])
  func hidden(key: String, known: String) {
    let text = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"\(key)\":1}}"
    let refusal = #expect(throws: Malformed.self) { try Message(parsing: Array(text.utf8)) }
    #expect(refusal?.error.message.contains("write it `\(known)`") == true)
  }

  @Test("is not all that differs here", arguments: ["names", "", "n\u{430}me"])
  func other(key: String) throws {
    let text = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":{\"\(key)\":1}}"
    #expect(try Message(parsing: Array(text.utf8)).method == "tools/call")
  }

  @Test("of ASCII letters can be ignored, and of no others")
  func ignored() {
    #expect("Mcp-Session-ID".isSameIgnoringASCIICase(as: "mcp-session-id"))
    #expect("".isSameIgnoringASCIICase(as: ""))
    #expect(!"É".isSameIgnoringASCIICase(as: "é"))
    #expect(!"[".isSameIgnoringASCIICase(as: "{"), "these two differ by the same bit as letters do")
    #expect(!"name".isSameIgnoringASCIICase(as: "names"))
  }

  @Test("of other characters is ignored where a server may read them as ASCII")
  func folded() {
    for value in 0x80...0xFFFF as ClosedRange<UInt32> {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let folded = text.uppercased().lowercased()
      if folded.isASCII { #expect(text.isSameIgnoringCase(asASCII: folded), "\(value)") }
    }
    #expect("STRA\u{1E9E}E".isSameIgnoringCase(asASCII: "strasse"))
    #expect("w\u{130}dth".isSameIgnoringCase(asASCII: "width"))
    #expect(!"\u{E9}".isSameIgnoringCase(asASCII: "e"))
    #expect(!"\u{17F}".isSameIgnoringCase(asASCII: "ss"))
    #expect(!"\u{17F}s".isSameIgnoringCase(asASCII: "s"))
    #expect("".isSameIgnoringCase(asASCII: ""))
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
