import Feed
import Testing

@Suite("A pattern")
struct GlobTests {
  @Test(
    "matches the whole text, with a star for anything",
    arguments: [
      ("*", "", true), ("a*", "abc", true), ("*c", "abc", true), ("a*c", "abc", true), ("a*b*c", "aXXbYYc", true),
      ("a*b*c", "acb", false), ("ab", "abc", false), ("a*a", "a", false), ("**", "x", true), ("", "", true),
      ("Ab", "aB", true),
    ])
  func whole(pattern: String, text: String, matches: Bool) {
    #expect(Glob(pattern).matches(text) == matches)
  }

  @Test(
    "is found anywhere in a text",
    arguments: [
      ("b", "abc", true), ("B", "abc", true), ("a*c", "xabcx", true), ("c*a", "abc", false), ("abcd", "abc", false),
      ("", "abc", true),
    ])
  func anywhere(pattern: String, text: String, occurs: Bool) {
    #expect(Glob(pattern).occurs(in: text) == occurs)
  }

  @Test("tells apart what looks alike but has other bytes")
  func bytes() {
    #expect(!Glob("caf\u{E9}").matches("cafe\u{301}"))
    #expect(!Glob("e").matches("e\u{301}"))
  }
}
