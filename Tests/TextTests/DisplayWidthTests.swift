import Testing
import Text

@Suite struct DisplayWidthTests {
  @Test(
    "a scalar's columns",
    arguments: [
      Labelled("a", 1), Labelled(" ", 1), Labelled("é", 1), Labelled("…", 1), Labelled("‹", 1), Labelled("▲", 1),
      Labelled("█", 1), Labelled("日", 2), Labelled("한", 2), Labelled("Ａ", 2), Labelled("ｱ", 1),
      Labelled("😀", 2), Labelled("❤", 1), Labelled("\u{301}", 0), Labelled("\u{20DD}", 0), Labelled("\u{FE0F}", 0),
      Labelled("\u{200B}", 0), Labelled("\u{1B}", 0),
      Labelled("\n", 0), Labelled("\u{7F}", 0), Labelled("\u{9B}", 0), Labelled("\u{1161}", 0), Labelled("\u{1100}", 2),
      Labelled("\u{1F1E9}", 1), Labelled("\u{E0041}", 0),
    ] as [Labelled<Int>])
  func columnsOfScalar(row: Labelled<Int>) {
    #expect(row.raw.unicodeScalars.map(DisplayWidth.columns(of:)) == [row.expected])
  }

  @Test(
    "a text's columns are the sum of its scalars'",
    arguments: [("", 0), ("lamp", 4), ("日本語 lamp", 11), ("e\u{301}", 1), ("🇩🇪", 2)])
  func columnsOfText(text: String, columns: Int) {
    #expect(DisplayWidth.columns(of: text) == columns)
  }

  @Test func noScalarIsWiderThanTwoColumns() {
    let widths = (0...0x10FFFF).compactMap { Unicode.Scalar(UInt32($0)) }.map(DisplayWidth.columns(of:))
    #expect(widths.allSatisfy { (0...2).contains($0) })
  }
}
