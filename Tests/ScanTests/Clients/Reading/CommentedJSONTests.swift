import MCP
import Testing

@testable import Scan

@Suite struct CommentedJSONTests {
  private func plain(_ text: String) -> String {
    String(decoding: CommentedJSON.plain(Array(text.utf8)), as: UTF8.self)
  }

  @Test(
    "comments and trailing commas become space; what is in strings stays",
    arguments: [
      ("{\"a\": 1} // b", "{\"a\": 1}     "), ("[1, // x\n2]", "[1,     \n2]"),
      ("[1, /* x\ny */ 2]", "[1,     \n     2]"),
      ("[1,]", "[1 ]"), ("{\"a\": 1,\n}", "{\"a\": 1 \n}"), ("[1, // x\n]", "[1      \n]"), ("[[1,],]", "[[1 ] ]"),
      (#"["//", "/* */", "\"//", ",]"]"#, #"["//", "/* */", "\"//", ",]"]"#), ("\u{FEFF}[]", "   []"),
      ("[1,,]", "[1,,]"), ("[,]", "[,]"), ("{,}", "{,}"), ("[1] /* x", "[1] /* x"), ("/", "/"), ("[\"x", "[\"x"),
      ("[\"x\\", "[\"x\\"), ("", ""), ("/**/[]", "    []"), ("// é\n[]", "     \n[]"),
    ])
  func plain(text: String, expected: String) {
    #expect(plain(text) == expected)
    #expect(plain(text).utf8.count == text.utf8.count)
  }

  @Test("JSON stays as it is, and places stay where they were")
  func places() throws {
    let json = #"{"a": [1, 2, {"b": "c,]"}], "d": null}"#
    #expect(plain(json) == json)
    let node = try #require(JSONNode.read(CommentedJSON.plain(Array("/* a */\n{ // b\n \"c\": 1, }".utf8))).node)
    #expect(node.members?.first?.keyPosition.line == 3 && node.members?.first?.keyPosition.column == 2)
  }
}
