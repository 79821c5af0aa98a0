import MCP
import Testing

@Suite("A JSON Pointer")
struct JSONPointerTests {
  /// The examples of RFC 6901, section 5.
  @Test(
    "leads where RFC 6901 says",
    arguments: [
      ("/foo/0", "\"bar\""), ("/", "0"), ("/a~1b", "1"), ("/c%d", "2"), ("/i\\j", "5"), ("/k\"l", "6"), ("/ ", "7"),
      ("/m~0n", "8"),
    ])
  func examples(pointer: String, value: String) throws {
    let document = try JSON(
      parsing: #"{"foo":["bar","baz"],"":0,"a/b":1,"c%d":2,"i\\j":5,"k\"l":6," ":7,"m~n":8}"#)
    #expect(try document[JSONPointer(pointer)]?.text == value)
    #expect(try JSONPointer(pointer).description == pointer)
    #expect(document[.root] == document)
  }

  @Test(
    "leads nowhere",
    arguments: [
      "/foo/00", "/foo/-", "/foo/+1", "/foo/-1", "/foo/2", "/foo/x", "/bar", "/foo/0/x", "/foo/99999999999999999999",
    ])
  func nowhere(pointer: String) throws {
    let document: JSON = ["foo": ["bar", "baz"]]
    #expect(try document[JSONPointer(pointer)] == nil)
  }

  @Test("is refused with the place", arguments: [("foo", 0), ("/a~", 2), ("/a~2", 2), ("/é~x", 3)])
  func refused(text: String, offset: Int) {
    let error = #expect(throws: JSONError.self) { try JSONPointer(text) }
    #expect(error?.kind == .malformedPointer)
    #expect(error?.offset == offset)
  }

  @Test("escapes what it is made of, and compares by bytes")
  func made() {
    let pointer = JSONPointer(tokens: ["a/b~c"]).appending("x").appending(0)
    #expect(pointer.description == "/a~1b~0c/x/0")
    #expect(JSONPointer(tokens: ["\u{E9}"]) != JSONPointer(tokens: ["e\u{301}"]))
  }

  @Test("survives writing and reading")
  func roundTrip() throws {
    var generator = RandomJSON(seed: 3)
    for _ in 0..<200 {
      let pointer = JSONPointer(tokens: (0..<3).map { _ in generator.text() + "~/" })
      #expect(try JSONPointer(pointer.description) == pointer)
    }
  }
}
