import Testing

@testable import Risk

@Suite struct WildcardTests {
  @Test(
    "what matches",
    arguments: [
      ("*", ""), ("*", "anything"), ("a*", "a"), ("*a", "bbba"), ("a*c*e", "abcde"), ("a**b", "ab"), ("exact", "exact"),
      ("*ab", "aab"), ("*_or_*", "get_or_create"), ("é", "é"),
    ])
  func matches(pattern: String, name: String) {
    #expect(Wildcard(pattern).matches(name))
  }

  @Test(
    "what doesn't",
    arguments: [
      ("", "a"), ("a", ""), ("a*", "ba"), ("a*c", "abd"), ("Exact", "exact"), ("a?", "ab"), ("é", "e\u{301}"),
    ])
  func matchesNot(pattern: String, name: String) {
    #expect(!Wildcard(pattern).matches(name))
  }

  @Test func manyStarsEndSoon() {
    let pattern = String(repeating: "a*", count: 200) + "b"
    let time = ContinuousClock().measure { #expect(!Wildcard(pattern).matches(String(repeating: "a", count: 5000))) }
    #expect(time < .seconds(5))
  }
}
