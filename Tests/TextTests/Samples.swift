/// Text of every kind that a stranger might send, for the tests that state what holds of any text.
enum Samples {
  static let hostile = [
    "", " ", "plain", "two words", "\u{1B}[2Jgone", "a\u{202E}gpj.exe", "zero\u{200B}width", "line\nfeed", "\r\n", "\r",
    "\t", "\u{0}", "\u{7F}", "\u{9B}31m", "\u{AD}", "\u{301}", "e\u{301}", "e\u{301}\u{302}\u{303}\u{304}\u{305}",
    "日本語", "한국어", "\u{1112}\u{1161}\u{11AB}", "\u{1161}", "👍🏽", "👩‍👩‍👧", "❤\u{FE0F}", "1\u{FE0F}\u{20E3}",
    "1\u{FE0F}2", "🇩🇪", "🇩", "\u{E0041}\u{E007F}", "\u{E000}", "\u{378}", "\u{FFFE}", "\u{2028}\u{2029}", "\u{3164}",
    "\u{FE00}", "\u{FEFF}", "\u{200D}", "\u{2066}x\u{2069}", "\u{115F}", "䷀", "\u{1F3FB}", "🫨", "ｆｕｌｌ", "ｶﾅ",
    "a\u{200D}b", "café", "نص", "\u{600}1", "x\u{20DD}", "\u{10FFFF}", "‹ESC›", "walnut desk lamp on a linen table",
  ]

  /// The same texts joined in many ways, always the same ones.
  static let mixed: [String] = (0..<400).map { round in
    var state = UInt64(round) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    return (0..<8).reduce(into: "") { text, _ in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text += hostile[Int(state >> 33) % hostile.count]
    }
  }

  static let all = hostile + mixed
}
