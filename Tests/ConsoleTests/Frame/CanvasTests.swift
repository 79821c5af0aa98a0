import Testing

@testable import Console

/// What is painted over something else leaves no halves behind.
@Suite struct CanvasTests {
  @Test func theOtherHalfOfAWideCharacterIsBlank() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1), glyphs: .unicode)
    canvas.put("日本", row: 0, column: 0)
    canvas.put("…", row: 0, column: 3)
    #expect(canvas.frame.text == "日 …\n")
    canvas.put("x", row: 0, column: 0)
    #expect(canvas.frame.text == "x  …\n")
    #expect(canvas.frame.cells.allSatisfy { $0.width == 1 })
  }

  @Test func aWideCharacterTakesAnothersHalfAlong() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1), glyphs: .unicode)
    canvas.put("日本", row: 0, column: 0)
    canvas.put("語", row: 0, column: 1)
    #expect(canvas.frame.text == " 語\n")
    #expect(canvas.frame.cells.map(\.width) == [1, 2, 0, 1, 1, 1])
  }
}
