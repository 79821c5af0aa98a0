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
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", "می\u{200C}دانم", "خانه\u{200C}ها",
      "مُمْ\u{200C}کن",
    ])
  func ordinary(text: String) {
    #expect(HiddenCharacters.find(in: text).isEmpty)
  }

  @Test(
    "what only resembles a flag or a Persian word is hidden all the same",
    arguments: [
      // No base; another base; cut short; another region; one tag too many; the same tags a second time.
      Labelled("\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 6),
      Labelled("😀\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}", 6),
      Labelled("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}", 5),
      Labelled("🏴\u{E0075}\u{E0073}\u{E0074}\u{E0078}\u{E007F}", 5),
      Labelled("🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}\u{E0061}", 1),
      Labelled("🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}\u{E0067}\u{E007F}", 2),
      // Between Latin letters; behind a letter that joins nothing; two at once; at an end.
      Labelled("ig\u{200C}nore", 1), Labelled("کار\u{200C}ها", 1), Labelled("می\u{200C}\u{200C}دانم", 2),
      Labelled("\u{200C}می", 1), Labelled("می\u{200C}", 1), Labelled("می \u{200C}دانم", 1),
    ] as [Labelled<Int>])
  func resembling(row: Labelled<Int>) {
    #expect(HiddenCharacters.count(in: row.raw) == row.expected)
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
