import Testing
import Text

@testable import Scan

@Suite struct PageTests {
  @Test("text goes on below its own beginning")
  func below() {
    var page = Page(columns: 12, repertoire: .unicode)
    page.add("one two three", indent: 2, mark: "! ")
    #expect(page.lines == ["  ! one two", "    three"])
  }

  @Test("one of several texts goes on further in than the next begins")
  func items() {
    var page = Page(columns: 12, repertoire: .unicode)
    page.item("one two three", indent: 2)
    page.item("four", indent: 2)
    #expect(page.lines == ["  one two", "    three", "  four"])
  }

  @Test("words stand in their columns, cut if they are too long")
  func rows() {
    var page = Page(columns: 16, repertoire: .unicode)
    page.row([("Medium", 5), ("日本語", 6)], "one two")
    #expect(page.lines == ["Med… 日本… one", "           two"])
  }

  @Test("a gap is one empty line, and none at the beginning")
  func gaps() {
    var page = Page(columns: 10, repertoire: .unicode)
    page.gap()
    page.add("a")
    page.gap()
    page.gap()
    page.add("b ")
    #expect(page.lines == ["a", "", "b"])
  }
}
