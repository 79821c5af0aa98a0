import Testing

@testable import Risk

@Suite struct WildcardTests {
  @Test(
    "a star stands for any text, and everything else for itself",
    arguments: [
      ("delete_*", "delete_file", true), ("delete_*", "delete_", true), ("delete_*", "undelete_file", false),
      ("*_file", "delete_file", true), ("*_file", "delete_files", false), ("*", "", true), ("*", "anything", true),
      ("a*b*c", "a-b-c", true), ("a*b*c", "abc", true), ("a*b*c", "acb", false), ("a*a", "a", false),
      ("a**b", "ab", true), ("**", "x", true), ("*ab*ab*", "ab", false), ("*ab*ab*", "xabyabz", true),
      ("Delete_*", "delete_file", false), ("delete_file", "delete_file", true), ("delete_file", "delete_file2", false),
      ("", "", true), ("", "x", false), ("caf\u{E9}*", "cafe\u{301}s", false), ("?", "x", false),
    ])
  func matches(pattern: String, name: String, expected: Bool) {
    #expect(Wildcard(pattern).matches(name) == expected)
  }
}
