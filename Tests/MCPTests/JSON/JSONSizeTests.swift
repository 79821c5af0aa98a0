import MCP
import Testing

@Suite("The size of JSON")
struct JSONSizeTests {
  @Test(
    "is what writing it would take",
    arguments: [
      "null", "true", "false", "-12.50e3", #""""#, #""text""#, #""quote \" backslash \\ line \n bell \u0007 é 漢""#,
      "[]", "[1]", "[1,[],{}]", "{}", #"{"a":1}"#, #"{"a":{"b\t":[null,"x"]},"c":""}"#,
    ])
  func size(text: String) throws {
    let json = try JSON(parsing: text)
    #expect(json.byteCount == json.bytes.count)
  }

  @Test("of every control character")
  func controls() {
    for value in UInt8(0)..<0x20 {
      let json = JSON.string(String(Unicode.Scalar(value)))
      #expect(json.byteCount == json.bytes.count)
    }
  }
}
