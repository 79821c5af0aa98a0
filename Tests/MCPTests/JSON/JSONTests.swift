import MCP
import Testing

@Suite("A JSON value")
struct JSONTests {
  @Test("compares text by bytes, never by canonical equivalence")
  func bytes() {
    #expect(JSON.string("\u{E9}") != JSON.string("e\u{301}"))
    #expect(Set<JSON>(["\u{E9}", "e\u{301}", "\u{E9}"]).count == 2)
  }

  @Test("compares numbers digit for digit, objects in order")
  func written() throws {
    #expect(try JSON(parsing: "1") != JSON(parsing: "1.0"))
    #expect(["a": 1, "b": 2] as JSON != ["b": 2, "a": 1])
  }

  @Test(
    "is a whole number only if it is written as one and fits",
    arguments: [
      ("1", 1), ("-9223372036854775808", Int.min), ("1.0", nil), ("1e2", nil), ("9223372036854775808", nil),
      ("\"1\"", nil),
    ])
  func integer(text: String, expected: Int?) throws {
    #expect(try JSON(parsing: text).integer == expected)
  }

  @Test("gives its parts to those who ask for the right kind")
  func parts() {
    let value: JSON = ["text": "t", "flag": true, "list": [1], "none": nil]
    #expect(value["text"]?.string == "t")
    #expect(value["flag"]?.bool == true)
    #expect(value["list"]?.array == [1])
    #expect(value["none"]?.isNull == true && value["none"] != nil && value["none"]?.unlessNull == nil)
    #expect(value["text"]?.bool == nil && value["missing"] == nil && value["list"]?["text"] == nil)
  }
}
