import Testing

@testable import Text

@Suite struct VisibleTextLinesTests {
  private static let texts =
    Samples.all + [
      "", " ", "  ", "walnut lamp on a linen table, soft light", "a  b   c    d     e", "no-spaces-at-all-in-this-one",
      "tail ", " head", "\u{202E}\u{202E} \u{202E}abc\u{202E}", "日本 日本語 テキスト", "e\u{301}\u{302} e\u{301} ee",
      String(repeating: "👩‍👧 ab ", count: 20), "two\nlines\n\n",
    ]

  @Test("are those of the whole text, whichever are asked for", arguments: [1, 2, 3, 5, 8, 13, 80])
  func anyLines(columns: Int) {
    for raw in Self.texts {
      for newline in [VisibleText.Newline.escape, .keep] {
        let text = VisibleText(raw, newline: newline)
        let whole = text.wrapped(to: columns)
        let lines = VisibleText.Lines(text, columns: columns)
        #expect(lines.count == whole.count, "\(raw.debugDescription) in \(columns)")
        for start in whole.indices {
          #expect(lines[start..<(start + 1)] == [whole[start]])
          #expect(lines[start..<(start + 3)] == Array(whole[start...].prefix(3)))
        }
      }
    }
  }

  @Test func linesThatThereAreNotAreLeftOut() {
    let lines = VisibleText.Lines(VisibleText("one two"), columns: 3)
    #expect(lines[0..<9] == ["one", "two"])
    #expect(lines[5..<9].isEmpty)
  }

  @Test func theLastLinesOfAMegabyteAreAtHand() {
    let text = VisibleText(String(repeating: "walnut lamp ", count: 90_000))
    let lines = VisibleText.Lines(text, columns: 60)
    #expect(lines.count == 18_000)
    #expect(lines[17_999..<18_000] == [String(repeating: "walnut lamp ", count: 5)])
  }
}
