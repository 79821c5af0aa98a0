import Testing

@testable import Risk

@Suite struct KeyWordsTests {
  @Test(
    "the words of a key",
    arguments: [
      ("apiKey", ["api", "key"]), ("APIKey", ["api", "key"]), ("X-Api-Key", ["x", "api", "key"]),
      ("db.user_name2x", ["db", "user", "name", "x"]), ("HTTPServerURL", ["http", "server", "url"]), ("--", []),
      ("", []), ("a–b", ["a", "b"]), ("TO\u{212A}EN", ["token"]),
    ] as [(String, [PackedWord])])
  func words(key: String, expected: [PackedWord]) {
    #expect(KeyWords.split(key) == expected)
  }

  @Test func lettersBeyondASCIIBelongToTheirWord() {
    #expect(KeyWords.split("ÄpfelBaum").map(\.count) == [6, 4])
  }
}
