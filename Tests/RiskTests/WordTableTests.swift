import Testing

@testable import Risk

@Suite struct WordTableTests {
  private let table = WordTable<Int>([(1, "one uno"), (2, "two"), (3, "sixteen_letters_")])

  @Test func aWordIsFoundInAnyCase() {
    #expect(table[PackedWord("UNO".utf8)] == 1)
    #expect(table["two"] == 2)
    #expect(table["sixteen_letters_"] == 3)
  }

  @Test("words that merely resemble one are not found", arguments: ["", "on", "onee", "xsixteen_letters_", "\u{0}one"])
  func strangers(word: String) {
    #expect(table[PackedWord(word.utf8)] == nil)
  }

  @Test func aWordIsReadBackUpToItsLastSixteenLetters() {
    #expect("\(PackedWord("Delete".utf8))" == "delete")
    #expect("\(PackedWord("abcdefghijklmnopqrst".utf8))" == "efghijklmnopqrst")
  }
}
