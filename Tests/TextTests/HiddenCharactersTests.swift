import Testing
import Text

@Suite struct HiddenCharactersTests {
  @Test(
    "what cannot be seen, by its kind",
    arguments: [
      Labelled("\u{1B}[2J", .control), Labelled("\u{0}", .control), Labelled("a\rb", .control),
      Labelled("\u{9B}", .control), Labelled("\u{7F}", .control),
      Labelled("\u{202E}", .bidirectional), Labelled("\u{2066}", .bidirectional), Labelled("\u{200F}", .bidirectional),
      Labelled("\u{200B}", .zeroWidth), Labelled("\u{FEFF}", .zeroWidth), Labelled("\u{AD}", .zeroWidth),
      Labelled("a\u{200D}b", .zeroWidth),
      Labelled("\u{E0041}", .tag), Labelled("\u{FE00}", .variationSelector), Labelled("a\u{FE0F}", .variationSelector),
      Labelled("1\u{FE0F}2", .variationSelector), Labelled("\u{2028}", .separator), Labelled("\u{3164}", .blank),
      Labelled("\u{FFF9}", .format),
      Labelled("\u{E000}", .privateUse), Labelled("\u{10FFFF}", .privateUse), Labelled("\u{378}", .unassigned),
      Labelled("\u{FFFE}", .unassigned),
      Labelled("\u{301}", .strayMark), Labelled("\n\u{301}", .strayMark),
    ] as [Labelled<HiddenCharacter.Kind>])
  func kinds(row: Labelled<HiddenCharacter.Kind>) {
    #expect(HiddenCharacters.find(in: row.raw).map(\.kind) == [row.expected])
  }

  @Test(
    "ordinary text has none",
    arguments: [
      "", "plain", "two\nlines", "two\r\nlines", "a\ttab", "café", "cafe\u{301}", "日本語", "نص عربي", "❤\u{FE0F}",
      "👍🏽", "👩‍👩‍👧", "🏳\u{FE0F}‍🌈", "🇩🇪", "1\u{FE0F}\u{20E3}", "‹ESC›",
    ])
  func ordinary(text: String) {
    #expect(HiddenCharacters.find(in: text).isEmpty)
  }

  @Test func eachIsNamedAndPlaced() throws {
    let found = HiddenCharacters.find(in: "é\u{202E}x\u{1B}")
    #expect(found.map(\.offset) == [2, 6])
    #expect(found.map(\.name) == ["RIGHT-TO-LEFT OVERRIDE", "ESC"])
    #expect(HiddenCharacters.find(in: "\u{E001}").map(\.name) == ["U+E001"])
  }

  @Test func aFifthMarkOnOneCharacterIsStray() {
    let marks = String(repeating: "\u{301}", count: 6)
    #expect(HiddenCharacters.find(in: "e" + marks).map(\.kind) == [.strayMark, .strayMark])
  }

  @Test func countingAndFindingAgree() {
    for text in Samples.all {
      #expect(HiddenCharacters.count(in: text) == HiddenCharacters.find(in: text).count)
    }
  }
}
