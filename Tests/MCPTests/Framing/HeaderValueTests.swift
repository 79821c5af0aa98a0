import MCP
import Testing

@Suite("The value of a header")
struct HeaderValueTests {
  @Test("carries any text", arguments: try Vectors.lines("headers.jsonl"))
  func carries(vector: JSON) throws {
    let text = try #require(vector["text"]?.string)
    #expect(HeaderValue.encode(text) == vector["value"]?.string)
    #expect(HeaderValue.decode(try #require(vector["value"]?.string)) == text)
  }

  @Test(
    "is refused if nobody would have written it",
    arguments: [
      "=?base64?YQ?=", "=?base64?YQ=?=", "=?base64?Y Q==?=", "=?base64?YR==?=", "=?base64?=YQ=?=", "=?base64?____?=",
      "=?base64?/w==?=", " padded", "line\nbreak", "größe",
    ])
  func refused(value: String) { #expect(HeaderValue.decode(value) == nil) }

  @Test("survives encoding and decoding")
  func roundTrip() {
    var generator = RandomJSON(seed: 9)
    for _ in 0..<500 {
      let text = generator.text()
      #expect(HeaderValue.decode(HeaderValue.encode(text))?.utf8.elementsEqual(text.utf8) == true)
    }
  }
}
