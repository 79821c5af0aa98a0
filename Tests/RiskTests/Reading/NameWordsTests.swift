import Testing

@testable import Risk

@Suite struct NameWordsTests {
  @Test(
    "every spelling of a name has the same words",
    arguments: [
      ("getVideoModelInfo", "get video model info"), ("get_video-model.info", "get video model info"),
      ("GETVideoModelInfo", "get video model info"), ("HTTPRequest", "http request"), ("CFGScale", "cfg scale"),
      ("mcp__fs__read", "mcp fs read"), ("txt2img", "txt2img"), ("v2Create", "v2 create"), ("", ""), ("__", ""),
      ("naïveÉtude", "naïve étude"), ("ID", "id"), ("userID", "user id"), ("get\u{200B}x", "get x"),
    ])
  func splits(name: String, words: String) {
    #expect(NameWords.split(name).joined(separator: " ") == words)
  }
}
