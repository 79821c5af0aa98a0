import Testing
import Text

@testable import Console

/// Each glyph has an ASCII twin of the same width.
@Suite struct GlyphsTests {
  @Test func theTwinsAreOneColumnWideAndASCII() {
    let unicode = Mirror(reflecting: Glyphs.unicode).children
    let ascii = Mirror(reflecting: Glyphs.ascii).children
    for (left, right) in zip(unicode, ascii) {
      guard let wide = left.value as? String, let plain = right.value as? String else { continue }
      #expect(DisplayWidth.columns(of: wide) == 1 && plain.utf8.count == 1, "\(left.label ?? "")")
    }
    #expect(Glyphs.unicode.spark.count == Glyphs.ascii.spark.count)
  }

  @Test func badgesDifferInShapeNotOnlyInColour() {
    for glyphs in [Glyphs.unicode, .ascii] {
      let signs = [glyphs.low, glyphs.medium, glyphs.high, glyphs.critical]
      #expect(Set(signs).count == 4)
    }
  }

  @Test(arguments: [(1.0, "▇▇▇▇▇"), (0.96, "▇▇▇▇▇"), (0.057, "▇▁▁▁▁"), (0, "▁▁▁▁▁"), (-1, "▁▁▁▁▁"), (7, "▇▇▇▇▇")])
  func aBarShowsAnythingThatIsLeft(part: Double, text: String) {
    let bar = Glyphs.unicode.bar(part, columns: 5)
    #expect(bar.full + bar.empty == text)
  }
}
