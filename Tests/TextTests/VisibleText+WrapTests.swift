import Testing

@testable import Text

@Suite struct VisibleTextWrapTests {
  @Test(
    "lines break at spaces, else where they are full",
    arguments: [
      Labelled("", (5, [""])), Labelled("lamp", (0, [])), Labelled("desk lamp", (9, ["desk lamp"])),
      Labelled("desk lamp", (8, ["desk", "lamp"])),
      Labelled("desk lamp", (4, ["desk", "lamp"])), Labelled("lampshade", (4, ["lamp", "shad", "e"])),
      Labelled("a  b", (2, ["a ", "b"])),
      Labelled("日本語", (3, ["日", "本", "語"])), Labelled("日", (1, ["…"])), Labelled("x\u{202E}", (6, ["x", "‹202E›"])),
      Labelled("\u{202E}", (4, ["‹202", "E›"])), Labelled("of field lit", (7, ["of", "field", "lit"])),
    ] as [Labelled<(Int, [String])>])
  func wraps(row: Labelled<(Int, [String])>) {
    let (columns, lines) = row.expected
    #expect(VisibleText(row.raw).wrapped(to: columns) == lines)
  }

  @Test func keptLineFeedsEndLines() {
    #expect(VisibleText("a\n\nb\n", newline: .keep).wrapped(to: 5) == ["a", "", "b", ""])
  }

  @Test func whatIsLeftOutIsSaid() {
    let visible = VisibleText("one two three four")
    #expect(visible.wrapped(to: 5, atMost: 2) == .init(lines: ["one", "two…"], isWhole: false))
    #expect(visible.wrapped(to: 5, atMost: 4) == .init(lines: ["one", "two", "three", "four"], isWhole: true))
    #expect(visible.wrapped(to: 18, atMost: 1) == .init(lines: ["one two three four"], isWhole: true))
  }

  @Test("no line is wider than asked, and nothing but spaces is lost")
  func fits() {
    for raw in Samples.all {
      for columns in [1, 2, 7, 20] {
        let lines = VisibleText(raw).wrapped(to: columns)
        #expect(lines.allSatisfy { DisplayWidth.columns(of: $0) <= columns })
        guard columns > 1 else { continue }
        let wrapped = lines.joined().unicodeScalars.filter { $0 != " " }
        #expect(wrapped.elementsEqual(VisibleText(raw).text.unicodeScalars.filter { $0 != " " }))
      }
    }
  }

  @Test func aMegabyteIsReadOnlyAsFarAsTheLines() {
    let long = VisibleText(String(repeating: "walnut lamp ", count: 100_000))
    let time = ContinuousClock().measure {
      for _ in 0..<100 { #expect(long.wrapped(to: 40, atMost: 6).lines.count == 6) }
    }
    #expect(time < .seconds(1))
  }
}
