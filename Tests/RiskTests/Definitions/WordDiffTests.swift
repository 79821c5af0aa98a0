import Testing

@testable import Risk

@Suite struct WordDiffTests {
  private func marked(_ old: String, _ new: String) -> String {
    WordDiff(from: old, to: new).pieces.map { piece in
      switch piece.change {
      case .kept: piece.text
      case .removed: "[-\(piece.text)]"
      case .added: "[+\(piece.text)]"
      }
    }.joined()
  }

  @Test(
    "what became of a text",
    arguments: [
      ("", "", ""), ("a b", "a b", "a b"), ("a b c", "a x c", "a [-b ][+x ]c"), ("a b", "a b c d", "a [-b][+b c d]"),
      ("", "new", "[+new]"), ("gone", "", "[-gone]"), ("one two three four", "two three four", "[-one ]two three four"),
      ("read the file.", "read and send the file.", "read [+and send ]the file."), ("a\nb", "a b", "[-a\n][+a ]b"),
      ("é x", "e\u{301} x", "[-é ][+e\u{301} ]x"),
    ])
  func diff(old: String, new: String, marks: String) {
    #expect(marked(old, new) == marks)
  }

  @Test func bothTextsCanBeReadFromIt() {
    let old = "Lists the orders of a shop, newest first, with their states and sums."
    let new = "Lists all orders of the shop with their sums; sends them to the owner, newest first."
    let pieces = WordDiff(from: old, to: new).pieces
    #expect(pieces.filter { $0.change != .added }.map(\.text).joined() == old)
    #expect(pieces.filter { $0.change != .removed }.map(\.text).joined() == new)
  }

  @Test func aVeryLongTextIsReplacedAsAWhole() {
    let old = String(repeating: "a ", count: 3000)
    let new = String(repeating: "b ", count: 3000)
    #expect(WordDiff(from: "x " + old, to: "x " + new).pieces.map(\.change) == [.kept, .removed, .added])
  }
}
