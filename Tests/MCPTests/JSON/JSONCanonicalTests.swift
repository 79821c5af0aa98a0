import MCP
import Testing

@Suite("The canonical form")
struct JSONCanonicalTests {
  @Test("is the same for texts that differ only in order, space and escapes")
  func same() throws {
    let one = try JSON(parsing: #"{"b":{"y":1,"x":[{"d":1,"c":2}]},"a":"\u0041\/"}"#)
    let other = try JSON(parsing: "{ \"a\" : \"A/\",\n\"b\" : { \"x\":[{\"c\":2,\"d\":1}], \"y\":1 } }")
    #expect(one.canonicalBytes == other.canonicalBytes)
    #expect(String(decoding: one.canonicalBytes, as: UTF8.self) == #"{"a":"A/","b":{"x":[{"c":2,"d":1}],"y":1}}"#)
  }

  @Test(
    "differs where a server may see a difference",
    arguments: [
      ("1", "1.0"), ("1", "\"1\""), ("[1,2]", "[2,1]"), ("\"\u{E9}\"", "\"e\u{301}\""), ("{}", "{\"a\":null}"),
      ("0", "-0"),
    ])
  func different(left: String, right: String) throws {
    #expect(try JSON(parsing: left).canonicalBytes != JSON(parsing: right).canonicalBytes)
  }

  @Test(
    "leaves an object that is in order as it is", arguments: ["{}", #"{"a":1}"#, #"{"B":2,"a":1,"b":{"d":1,"c":2}}"#])
  func sorted(text: String) throws {
    let object = try #require(try JSON(parsing: text).object)
    #expect(object.sortedByKey == object)
  }

  @Test("sorts keys by bytes, not by alphabet")
  func order() throws {
    let value = try JSON(parsing: #"{"é":1,"z":2,"Z":3,"a":4,"":5,"😀":6,"\uffff":7}"#)
    #expect(
      String(decoding: value.canonicalBytes, as: UTF8.self)
        == "{\"\":5,\"Z\":3,\"a\":4,\"z\":2,\"é\":1,\"\u{FFFF}\":7,\"😀\":6}")
  }
}
