import Testing

@testable import Console

/// One line that is being typed.
@Suite struct FieldTests {
  private func typed(_ start: String, _ keys: [Key]) -> (String, Int) {
    var field = Field(start)
    for key in keys { _ = field.edit(key) }
    return (field.text, field.cursor)
  }

  @Test(arguments: [
    ("not faces", [Key.ctrl("w")], "not ", 4), ("not faces", [.ctrl("u")], "", 0), ("ab", [.backspace], "a", 1),
    ("ab", [.left, .backspace], "b", 0), ("ab", [.home, .delete], "b", 0), ("ab", [.home, .backspace], "ab", 0),
    ("b", [.home, .char("a"), .end, .char("c")], "abc", 3), ("", [.left, .delete, .backspace], "", 0),
  ])
  func keysEdit(start: String, keys: [Key], text: String, cursor: Int) {
    #expect(typed(start, keys) == (text, cursor))
  }

  @Test func aKeyThatDoesNotEditIsNotTaken() {
    var field = Field("a")
    #expect(!field.edit(.up) && !field.edit(.ctrl("x")) && field.text == "a")
  }

  @Test func whatCanNotBeSeenIsLeftOut() {
    var field = Field()
    field.insert("a\u{202E}b\u{1B}c\u{200B}d\ne\u{301}漢")
    #expect(field.text == "abcd e\u{301}漢")
  }

  @Test func itHasAnEnd() {
    var field = Field()
    field.insert(String(repeating: "x", count: 10_000))
    #expect(field.text.count == Field.limit)
  }
}
