import Testing

@testable import Policy

@Suite("A pattern")
struct PatternTests {
  @Test(
    "is unanchored RE2",
    arguments: [
      ("(?i)passport|id card", "My PASSPORT photo", true), ("(?i)passport|id card", "a lamp", false),
      ("^a$", "a", true), ("^a$", "a\n", false), ("é", "caf\u{E9}", true), ("é", "cafe\u{301}", false),
      ("a.c", "a\u{1F600}c", true), ("a.c", "a\nc", false), ("(?s)a.c", "a\nc", true), ("^b$", "a\nb", false),
      ("(?m)^b$", "a\nb", true), ("", "anything", true), ("x", "", false), ("a\\x00b", "a\u{0}b", true),
    ])
  func search(source: String, text: String, matches: Bool) throws {
    #expect(try Pattern(source).search(text) == matches)
  }

  @Test("takes linear time where others explode")
  func linear() throws {
    let text = String(repeating: "a", count: 100_000) + "b"
    #expect(try Pattern("^(a+)+$").search(text) == false)
  }

  @Test("does not compile", arguments: ["(a", "(?=a)", "(a)\\1", "[z-a]", "a{1001}", "*"])
  func refusal(source: String) {
    #expect(throws: PatternError.self) { try Pattern(source) }
  }

  @Test("says that it can't tell when its memory is used up, never that nothing matches")
  func memory() throws {
    let text = String(repeating: "abc123", count: 1000) + "!"
    var answers: Set<Bool?> = []
    for memory in stride(from: Int64(1000), to: 400_000, by: 4000) {
      answers.insert(try Pattern("(?:[a-z]{1,9}[0-9]{1,9}){9}!$", memory: memory).search(text))
    }
    #expect(answers == [nil, true])
  }

  @Test("is refused when even the shortest text would use its memory up")
  func tooLarge() {
    #expect(throws: PatternError.self) { try Pattern("\\pL{200}[a-z]{200}") }
  }
}
