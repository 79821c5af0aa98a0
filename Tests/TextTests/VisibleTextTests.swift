import Testing

@testable import Text

@Suite struct VisibleTextTests {
  @Test(
    "what a stranger's text becomes",
    arguments: [
      Labelled("walnut lamp", "walnut lamp"), Labelled("\u{1B}[2J", "‹ESC›[2J"),
      Labelled("a\u{202E}gpj.exe", "a‹202E›gpj.exe"),
      Labelled("zero\u{200B}width", "zero‹200B›width"), Labelled("two\nlines", "two‹LF›lines"),
      Labelled("\r\n", "‹CR›‹LF›"),
      Labelled("\t\u{0}\u{7F}\u{9B}", "‹TAB›‹NUL›‹DEL›‹009B›"), Labelled("\u{E0041}", "‹E0041›"),
      Labelled("soft\u{AD}hyphen", "soft‹00AD›hyphen"),
      Labelled("e\u{301}", "e\u{301}"), Labelled("\u{301}e", "‹0301›e"), Labelled("\u{1B}\u{301}", "‹ESC›‹0301›"),
      Labelled("e\u{301}\u{302}\u{303}\u{304}\u{305}", "e\u{301}\u{302}\u{303}\u{304}‹0305›"), Labelled("日本", "日本"),
      Labelled("👩‍👧", "👩‹200D›👧"), Labelled("👍🏽", "👍‹1F3FD›"), Labelled("❤\u{FE0F}", "❤"),
      Labelled("1\u{FE0F}\u{20E3}", "1\u{20E3}"),
      Labelled("🇩🇪", "🇩🇪"), Labelled("🇩", "‹1F1E9›"), Labelled("\u{378}", "‹0378›"), Labelled("\u{E000}", "‹E000›"),
      Labelled("‹ESC›", "‹ESC›"),
    ])
  func becomesVisible(row: Labelled<String>) {
    #expect(VisibleText(row.raw).text.utf8.elementsEqual(row.expected.utf8))
  }

  @Test(
    "on an ASCII terminal everything else is an escape",
    arguments: [
      Labelled("lamp", "lamp"), Labelled("\u{202E}", "<202E>"), Labelled("\u{1B}", "<ESC>"), Labelled("é", "<00E9>"),
      Labelled("e\u{301}", "e<0301>"),
      Labelled("日", "<65E5>"), Labelled("🇩🇪", "<1F1E9><1F1EA>"),
    ])
  func ascii(row: Labelled<String>) {
    #expect(VisibleText(row.raw, repertoire: .ascii).text == row.expected)
  }

  @Test func aLineFeedCanBeKept() {
    #expect(VisibleText("two\nlines", newline: .keep).text == "two\nlines")
  }

  @Test func onlyWhatHidesIsCounted() {
    #expect(HiddenCharacters.count(in: "a\u{202E}b\u{1B}c\nd\te👩‍👧") == 2)
  }

  @Test("nothing that is left can draw")
  func cannotDraw() {
    for raw in Samples.all {
      let text = VisibleText(raw).text
      #expect(HiddenCharacters.find(in: text).isEmpty)
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) })
      #expect(VisibleText(text).text.utf8.elementsEqual(text.utf8), "what is visible stays as it is")
    }
  }

  @Test("an ASCII terminal gets printable ASCII")
  func isASCII() {
    for raw in Samples.all {
      #expect(VisibleText(raw, repertoire: .ascii).text.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  @Test("the columns of the parts make up the columns of the whole")
  func columnsAddUp() {
    for raw in Samples.all {
      let visible = VisibleText(raw)
      #expect(visible.pieces.reduce(0) { $0 + $1.columns } == DisplayWidth.columns(of: visible.text))
    }
  }

  @Test("no cell holds more than five scalars")
  func cellsHoldFive() {
    for raw in Samples.all {
      var marks = 0
      for scalar in VisibleText(raw).text.unicodeScalars {
        marks = DisplayWidth.columns(of: scalar) == 0 ? marks + 1 : 0
        #expect(marks <= 4)
      }
    }
  }

  @Test func aScalarFromAnywhereIsShownOrEscaped() {
    let latinToJamo = (UInt32(0)..<0x1200).map { $0 }
    let further = stride(from: UInt32(0x1200), through: 0x10FFFF, by: 17)
    for scalar in (latinToJamo + further).compactMap(Unicode.Scalar.init) {
      let pieces = Array(VisibleText("x" + String(scalar)).pieces)
      let columns = pieces.reduce(0) { $0 + $1.columns }
      guard (1...10).contains(columns) else {
        Issue.record("U+\(ScalarLabel.hexadecimal(scalar)) takes \(columns) columns")
        return
      }
    }
  }
}
