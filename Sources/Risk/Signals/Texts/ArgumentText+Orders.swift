extension ArgumentText {
  /// Words that a model would take as orders: to forget what it was told, to keep something from its user, to be
  /// something else; and the marks with which models tell who speaks.
  func scanOrders(into findings: inout Findings) {
    let (lexicon, signs) = (OrderWord.lexicon, Self.signs)
    var sentence = OrderSentence()
    var place = 0
    while let start = lowered[place...].firstIndex(where: { signs[$0] != nil }) {
      place = start + 1
      switch signs[lowered[start]] {
      case .letter:
        place = start
        guard let part = readWord(from: &place, lexicon) else {
          sentence.pass()
          continue
        }
        let isBeforeColon = place < count && lowered[place] == UInt8(ascii: ":")
        if let first = sentence.take(part, at: start, isBeforeColon: isBeforeColon), !isQuoted(first) {
          findings.add(.promptLikeOrder, first..<place)
        }
      case .speaker:
        if let mark = Self.speakers.first(where: { has($0, at: start) }) {
          findings.add(.promptLikeOrder, start..<start + mark.utf8CodeUnitCount)
        }
      case .end: sentence.end()
      case nil: break
      }
    }
    if marks.contains(.unusual) { scanForeignOrders(into: &findings) }
  }

  /// What a byte may begin or end.
  private enum OrderSign: Sendable {
    case letter
    /// One of the ``speakers``.
    case speaker
    /// A sentence.
    case end
  }

  private static let signs = ByteTable<OrderSign?> { byte in
    switch byte {
    case UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: "#"): .speaker
    case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): .end
    default: byte.isLetter || byte >= 0x80 ? .letter : nil
    }
  }

  /// Scripts without spaces between words, or whose words are too long for the lexicon.
  private func scanForeignOrders(into findings: inout Findings) {
    // Where the words of each language stood last.
    var last = [(dismiss: Int, order: Int)](repeating: (-1000, -1000), count: Self.foreign.count)
    for place in lowered.indices.dropLast() where Self.beginsForeign(lowered[place], lowered[place + 1]) {
      for (language, words) in Self.foreign.enumerated() {
        if has(words.dismiss, at: place) { last[language].dismiss = place }
        if words.orders.contains(where: { has($0, at: place) }) { last[language].order = place }
        let (dismiss, order) = last[language]
        if max(dismiss, order) == place, order - dismiss < 90, dismiss - order < 60 {
          return findings.add(.promptLikeOrder, dismiss..<min(count, dismiss + 90))
        }
      }
    }
  }

  /// Whether any of these words begins with two bytes.
  @inline(__always)
  private static func beginsForeign(_ first: UInt8, _ second: UInt8) -> Bool {
    first >= 0xC0 && foreignBeginnings[Int(first & 63)] >> UInt64(second & 63) & 1 == 1
  }

  /// For every first byte but those of ASCII, a bit for the low six of the second.
  private static let foreignBeginnings: [UInt64] = {
    var beginnings = [UInt64](repeating: 0, count: 64)
    for word in foreign.flatMap({ [$0.dismiss] + $0.orders }) {
      beginnings[Int(word.utf8Start[0] & 63)] |= 1 << UInt64(word.utf8Start[1] & 63)
    }
    return beginnings
  }()

  private static let foreign: [(dismiss: StaticString, orders: [StaticString])] = [
    ("忽略", ["指令", "指示", "提示"]), ("无视", ["指令"]), ("無視", ["指示", "指令"]), ("гнорир", ["инструкци"]),
    ("무시", ["지시", "명령"]), ("تجاهل", ["تعليمات"]),
  ]

  /// How chat formats mark who speaks.
  private static let speakers: [StaticString] = [
    "<system>", "</system>", "<|im_start|>", "<|im_end|>", "<|system|>", "<|endoftext|>", "[inst]", "[/inst]",
    "<<sys>>",
    "[system]", "<important>", "### system", "### instruction", "<system_prompt>", "<instructions>",
    "[system override]",
  ]

  /// Whether a quote opens right before this place: what is quoted is spoken of, not said.
  private func isQuoted(_ start: Int) -> Bool {
    guard start > 0, whole.lowerBound < start - 1 else { return false }
    return [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`")].contains(lowered[start - 1])
      || has("“", at: start - 3) || has("„", at: start - 3) || has("«", at: start - 2)
  }

  /// Reads a word, without the apostrophe in it: `don't` is `dont`.
  @inline(__always)
  private func readWord(from place: inout Int, _ lexicon: WordTable<OrderWord>) -> OrderWord? {
    let start = place
    place = lowered[start...].firstIndex { !$0.isLetter } ?? count
    // Most words end here.
    guard place < count, lowered[place] >= 0x80 || lowered[place] == UInt8(ascii: "'") else {
      return lexicon[lowered[start..<place]]
    }
    return lexicon[readForeignWord(from: &place, start)]
  }

  private func readForeignWord(from place: inout Int, _ start: Int) -> PackedWord {
    var word = PackedWord(lowered: lowered[start..<place])
    while place < count {
      let byte = lowered[place]
      if byte.isLetter || (byte >= 0x80 && !(byte == 0xE2 && has("’", at: place))) {
        word.append(byte)
        place += 1
      } else if byte == UInt8(ascii: "'"), place + 1 < count, lowered[place + 1].isLetter {
        place += 1
      } else if byte >= 0x80 {
        place += 3
      } else {
        break
      }
    }
    place = min(place, count)
    return word
  }
}

/// What of an order was read of a sentence so far: each kind of word with its last place, in words and in bytes.
private struct OrderSentence {
  private var index = 0
  /// Where the sentence begins, in words.
  private var start = 0
  /// By the kind; empty until the first word that means anything.
  private var last: [(index: Int, place: Int)] = []

  /// A word of no meaning here.
  mutating func pass() { index += 1 }

  /// The sentence ends, and another begins.
  mutating func end() { start = index }

  /// Takes a word; where it completes an order, tells where that began.
  mutating func take(_ part: OrderWord, at place: Int, isBeforeColon: Bool) -> Int? {
    if last.isEmpty { last = Array(repeating: (-1, 0), count: OrderWord.allCases.count) }
    defer {
      last[part.rawValue] = (index, place)
      index += 1
    }
    switch part {
    case .order:
      if let start = near(.dismiss, 6), near(.earlier, 4) != nil || near(.system, 2) != nil || near(.all, 2) != nil {
        return start
      }
      if let start = near(.new, 1), isBeforeColon || near(.earlier, 2) != nil { return start }
      if near(.earlier, 2) != nil, let start = near(.reveal, 5) { return start }
      if near(.earlier, 3) != nil, near(.follow, 4) != nil, let start = near(.not, 6) { return start }
      if near(.system, 1) != nil, let start = near(.reveal, 6) ?? near(.tell, 6) { return start }
    case .earlier:
      if near(.order, 2) != nil, let start = near(.dismiss, 5) { return start }
      if near(.everything, 2) != nil, let start = near(.dismiss, 3) { return start }
    case .dismiss: return near(.system, 1)
    case .are:
      if near(.you, 1) != nil, let start = near(.dismiss, 4) { return start }
    case .you:
      if near(.order, 2) != nil, let start = near(.dismiss, 5) { return start }
      if near(.onward, 3) != nil, near(.now, 4) != nil, let start = near(.from, 5) { return start }
      if near(.everything, 1) != nil, let start = near(.dismiss, 2) { return start }
    case .person:
      if let start = near(.not, 6), near(.tell, 4) != nil { return start }
      if near(.from, 2) != nil, let start = near(.hide, 6) { return start }
    case .persona, .model, .mode:
      if near(.now, 5) != nil, near(.are, 6) != nil, let start = near(.you, 7) { return start }
      if part != .mode, let start = near(.act, 5) { return start }
      if part == .mode, let start = near(.persona, 1) { return start }
      if part == .model, isBeforeColon, let start = near(.note, 4) { return start }
      if part == .model, near(.are, 3) != nil, near(.you, 4) != nil, let start = near(.possible, 5) { return start }
    case .must: return near(.model, 1) == nil ? nil : near(.note, 6)
    case .reader: return near(.model, 2)
    case .given: return near(.person, 2) == nil ? nil : near(.not, 5)
    default: break
    }
    return nil
  }

  /// Where a kind of word stands at most so many words before this one.
  private func near(_ part: OrderWord, _ distance: Int) -> Int? {
    let found = last[part.rawValue]
    guard found.index >= start, index - found.index <= distance else { return nil }
    return found.place
  }
}
