import Console
import Testing

@testable import Terminal

@Suite("The signs to draw with")
struct GlyphChoiceTests {
  @Test(
    "are ASCII wherever Unicode could fail",
    arguments: [
      ("xterm-256color", "en_US.UTF-8", true, Glyphs.unicode), ("tmux", "C.UTF-8", true, .unicode),
      ("screen", "", true, .unicode), ("xterm", "C", false, .ascii), ("linux", "C.UTF-8", true, .ascii),
      ("vt100", "C.UTF-8", true, .ascii), ("vt220", "C.UTF-8", true, .ascii), ("xterm", "ja_JP.UTF-8", true, .ascii),
      ("xterm", "zh_CN.UTF-8", true, .ascii),
    ])
  func choice(_ terminal: String, _ locale: String, _ speaksUTF8: Bool, _ glyphs: Glyphs) {
    let environment = ["TERM": terminal, "LC_ALL": locale]
    #expect(GlyphChoice({ environment[$0] }, speaksUTF8: speaksUTF8).glyphs == glyphs)
  }
}
