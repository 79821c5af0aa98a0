import Testing

@testable import Text

@Suite struct VisibleTextCutTests {
  @Test(
    "a cut ends in an ellipsis and never in the middle of an escape or a wide character",
    arguments: [
      Labelled("lamp", (4, "lamp")), Labelled("lamps", (4, "lam…")), Labelled("lamp", (1, "…")),
      Labelled("lamp", (0, "")), Labelled("", (0, "")), Labelled("", (3, "")),
      Labelled("日本語", (6, "日本語")), Labelled("日本語", (5, "日本…")), Labelled("日本語", (4, "日…")), Labelled("日", (1, "…")),
      Labelled("ab\u{202E}cd", (8, "ab…")), Labelled("ab\u{202E}cd", (9, "ab‹202E›…")),
      Labelled("ab\u{202E}cd", (10, "ab‹202E›cd")),
      Labelled("lampe\u{301}", (5, "lampe\u{301}")), Labelled("lampe\u{301}s", (5, "lamp…")),
      Labelled("lamp\n", (4, "lam…")), Labelled("lam1\u{FE0F}\u{20E3}", (4, "lam1\u{20E3}")),
      Labelled("e\u{301}e\u{301}", (2, "e\u{301}e\u{301}")), Labelled("e\u{301}e\u{301}e", (2, "e\u{301}…")),
    ] as [Labelled<(Int, String)>])
  func cuts(row: Labelled<(Int, String)>) {
    let (columns, cut) = row.expected
    #expect(VisibleText(row.raw).cut(to: columns) == cut)
  }

  @Test func aKeptLineFeedIsACut() {
    #expect(VisibleText("two\nlines", newline: .keep).cut(to: 20) == "two…")
  }

  @Test func anASCIITerminalHasItsOwnSign() {
    #expect(VisibleText("lamps", repertoire: .ascii).cut(to: 4) == "lam~")
  }

  @Test("never wider than asked, and whole if there is room")
  func fits() {
    for raw in Samples.all {
      let visible = VisibleText(raw)
      let whole = DisplayWidth.columns(of: visible.text)
      for columns in 0...24 {
        let cut = visible.cut(to: columns)
        #expect(DisplayWidth.columns(of: cut) <= columns)
        if whole <= columns { #expect(cut == visible.text) } else { #expect(columns == 0 || cut.hasSuffix("…")) }
        #expect(DisplayWidth.columns(of: visible.fitted(to: columns)) == columns)
      }
    }
  }

  @Test func aMegabyteIsReadOnlyAsFarAsTheCut() {
    let long = VisibleText(String(repeating: "\u{202E}x", count: 1 << 20))
    let clock = ContinuousClock()
    let time = clock.measure { for _ in 0..<100 { #expect(long.cut(to: 40).hasSuffix("…")) } }
    #expect(time < .seconds(1))
  }
}
