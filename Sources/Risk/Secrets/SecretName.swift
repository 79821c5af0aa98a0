/// A name in a text behind which a secret may stand: `DB_PASSWORD`, `"token"`, `--api-key`.
struct SecretName {
  let place: Range<Int>
  /// Whether people choose what it names, so that it may look like any word.
  let isPassword: Bool
  /// Whether what it names is often a number.
  let isNumeric: Bool
  /// Whether it ends in a quote, as in JSON.
  let isQuoted: Bool

  /// No longer name is looked at.
  private static let longest = 64
  /// So many spaces, or quotes and backslashes, may stand around a separator.
  static let widestGap = 8

  /// The name that ends before a separator; none if it names no secret.
  init?(before separator: Int, in text: Bytes) {
    let floor = max(text.startIndex, separator - Self.widestGap)
    var end = separator
    while end > floor, text[end - 1].isBlank { end -= 1 }
    let quote = end
    while end > floor, text[end - 1].isQuoting { end -= 1 }
    guard end > floor else { return nil }
    var start = end
    while start > text.startIndex, end - start < Self.longest, text[start - 1].isOfName { start -= 1 }
    if text[start..<end].isKey, start > text.startIndex, text[start - 1] == UInt8(ascii: " ") {
      start -= 1
      while start > text.startIndex, end - start < Self.longest, text[start - 1].isOfName { start -= 1 }
    }
    self.init(start..<end, in: text, isQuoted: end < quote)
  }

  /// Whether a name, with its quote or a space behind it, may end in a byte.
  static func mayEnd(in byte: UInt8) -> Bool {
    byte.isBlank || byte.isQuote || byte.isDigit || byte >= 0x80
      || (byte.isLetter && (UInt8.min...UInt8.max).contains { SecretKeys.endings[$0] >> UInt32(byte & 31) & 1 == 1 })
  }

  /// Whether the letters before this could end a secret's name; digits, spaces and quotes may stand between.
  @inline(__always)
  static func mayEnd(at end: Int, in text: Bytes) -> Bool {
    var last = end - 1
    let floor = max(text.startIndex + 2, end - widestGap)
    while last > floor, text[last].mayFollowName { last -= 1 }
    guard last >= floor else { return false }
    if text[last] >= 0x80 { return true }
    return text[last].isLetter && SecretKeys.endings[text[last - 1]] >> UInt32(text[last] & 31) & 1 == 1
      && (text[last - 2].isLetter || text[last - 2] >= 0x80)
  }

  /// The name of an option, behind its dashes.
  init?(ofOption start: Int, in text: Bytes) {
    guard start < text.endIndex, text[start].isLetter, !text.has("no-", at: start) else { return nil }
    let word = text[start...].prefix(Self.longest)
    let end = word.firstIndex { !$0.isOfName } ?? word.endIndex
    guard Self.mayEnd(at: end, in: text) else { return nil }
    self.init(start..<end, in: text, isQuoted: false)
  }

  private init?(_ place: Range<Int>, in text: Bytes, isQuoted: Bool) {
    guard place.count >= 3, place.count < Self.longest else { return nil }
    var reading = SecretKeys.Reading()
    KeyWords.read(text[place]) { reading.take($0) }
    guard reading.namesSecret else { return nil }
    self.place = place
    self.isQuoted = isQuoted
    isPassword = reading.isPassword
    isNumeric = reading.isPassword || reading.isBrief
  }

  /// Whether only indentation, a bullet or a bracket stands before it on its line.
  func beginsLine(of text: Bytes) -> Bool {
    var place = place.lowerBound
    let floor = max(text.startIndex, place - 32)
    while place > floor, text[place - 1].mayBeginLine { place -= 1 }
    return place == text.startIndex || text[place - 1] == UInt8(ascii: "\n")
  }
}

extension Bytes {
  /// A word that names a secret only together with the one before it: `API key`.
  fileprivate var isKey: Bool { count == 3 && PackedWord(self) == "key" }
}

extension UInt8 {
  /// Whether this is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether this is a quote, or what escapes one.
  var isQuoting: Bool { isQuote || self == UInt8(ascii: "\\") }

  /// Whether this is a quote.
  var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: "`") }

  /// Whether this may stand between a name and what separates it from its value, or end the name.
  fileprivate var mayFollowName: Bool { isDigit || isBlank || isQuoting }

  fileprivate var mayBeginLine: Bool { isBlank || isQuoting || "-*{,;".utf8.contains(self) }

  /// Whether this may be part of a name, whatever language that is in.
  var isOfName: Bool {
    isLetter || isDigit || self >= 0x80 || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
      || self == UInt8(ascii: ".")
  }
}
