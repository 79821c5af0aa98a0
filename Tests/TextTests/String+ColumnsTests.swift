import Testing
import Text

@Suite struct StringColumnsTests {
  @Test(
    "padding counts columns, not characters",
    arguments: [("lamp", 6, "lamp  "), ("日本", 6, "日本  "), ("e\u{301}", 2, "e\u{301} "), ("lamp", 2, "lamp")])
  func pads(text: String, columns: Int, padded: String) {
    #expect(text.padded(to: columns) == padded)
  }

  @Test func numbersStandAtTheRight() {
    #expect("38 ms".padded(to: 8, .trailing) == "   38 ms")
    #expect(VisibleText("38 ms").fitted(to: 8, .trailing) == "   38 ms")
  }
}
