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

  @Test func everyShortKeyOfASCIIIsSplitAsCapitalsSay() {
    var keys: [[UInt8]] = [[]]
    for _ in 0..<7 {
      for key in keys { #expect(KeyWords.split(String(decoding: key, as: UTF8.self)) == Self.words(of: key)) }
      keys = keys.flatMap { key in "aB_".utf8.map { key + [$0] } }
    }
  }

  /// What the words are, as slowly as it can be said.
  private static func words(of key: [UInt8]) -> [PackedWord] {
    func isSmall(_ place: Int) -> Bool { key.indices.contains(place) && (0x61...0x7A).contains(key[place]) }
    func isCapital(_ place: Int) -> Bool { (0x41...0x5A).contains(key[place]) }
    var words: [[UInt8]] = [[]]
    for place in key.indices {
      if !isSmall(place), !isCapital(place) || isSmall(place - 1) || isSmall(place + 1) { words.append([]) }
      if isSmall(place) || isCapital(place) { words[words.count - 1].append(key[place]) }
    }
    return words.filter { !$0.isEmpty }.map { PackedWord($0) }
  }

  @Test func lettersBeyondASCIIBelongToTheirWord() {
    #expect(KeyWords.split("ÄpfelBaum").map(\.count) == [6, 4])
  }
}
