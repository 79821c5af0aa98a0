import MCP
import Testing

@Suite("Writing JSON")
struct JSONWritingTests {
  @Test(
    "escapes what must be escaped, and nothing else",
    arguments: [
      ("plain", #""plain""#), ("\"\\/", #""\"\\/""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
      ("\0\u{1B}\u{1F}", #""\u0000\u001b\u001f""#), ("é€😀\u{202E}\u{2028}\u{7F}", "\"é€😀\u{202E}\u{2028}\u{7F}\""),
    ])
  func strings(text: String, written: String) { #expect(JSON.string(text).text == written) }

  @Test("leaves out space and keeps order")
  func compact() {
    let value: JSON = ["b": [1, true, nil, [:], []], "a": "x"]
    #expect(value.text == #"{"b":[1,true,null,{},[]],"a":"x"}"#)
    #expect(value.object?.bytes == value.bytes)
  }
}
