import Console

/// Which signs a terminal can be trusted to draw in the columns that are counted for them.
struct GlyphChoice {
  let glyphs: Glyphs

  /// ASCII where the locale is not UTF-8, where the terminal has no such signs (`linux`, `vt100` and their kind), and
  /// under East Asian locales, whose terminals draw ▲ and ● two columns wide.
  init(_ environment: (String) -> String?, speaksUTF8: Bool) {
    let terminal = environment("TERM") ?? ""
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].compactMap(environment).first { !$0.isEmpty } ?? ""
    let isPlain = ["linux", "vt", "ansi", "dumb", "cons", "sun"].contains { terminal.hasPrefix($0) }
    let isEastAsian = ["zh", "ja", "ko"].contains { locale.hasPrefix($0) }
    glyphs = speaksUTF8 && !isPlain && !isEastAsian ? .unicode : .ascii
  }
}
