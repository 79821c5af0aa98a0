extension JSONScanner {
  /// Takes a string, whose opening quote is at the cursor.
  ///
  /// A string without escapes is copied once. Its UTF-8 is validated by the copy; a string of ASCII only needs no
  /// validation that can fail, and takes the standard library's faster way.
  mutating func string() throws(JSONFault) -> String {
    let opening = offset
    offset += 1
    let start = offset
    let isASCII = skipPlain()
    guard let stop = next else { throw fault(.unexpectedEnd) }
    if stop != UInt8(ascii: "\"") { return try escapedString(from: start, opening: opening) }
    defer { offset += 1 }
    if isASCII { return String(decoding: bytes[start..<offset], as: UTF8.self) }
    guard let text = String(validating: bytes[start..<offset], as: UTF8.self) else { throw invalidUTF8(from: start) }
    return text
  }

  /// Goes on with a string that needs more than copying; the bytes from `start` to the cursor are plain.
  private mutating func escapedString(from start: Int, opening: Int) throws(JSONFault) -> String {
    scratch.removeAll(keepingCapacity: true)
    scratch.append(contentsOf: bytes[start..<offset])
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: scratch, as: UTF8.self) else { throw invalidUTF8(from: opening + 1) }
        offset += 1
        return text
      case UInt8(ascii: "\\"):
        try escape()
      case 0..<0x20:
        throw fault(.controlCharacter(byte))
      default:
        let run = offset
        skipPlain()
        scratch.append(contentsOf: bytes[run..<offset])
      }
    }
    throw fault(.unexpectedEnd)
  }

  /// Moves to the next quote, backslash, control character, or the end. Answers whether what was passed is ASCII.
  @discardableResult
  private mutating func skipPlain() -> Bool {
    var passed: UInt64 = 0
    offset = Self.firstSpecial(in: bytes, from: offset, passing: &passed) ?? bytes.count
    return passed & 0x8080_8080_8080_8080 == 0
  }

  /// The next quote, backslash or control character: what ends a run of bytes that stand for themselves.
  static func firstSpecial(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var passed: UInt64 = 0
    return firstSpecial(in: bytes, from: start, passing: &passed)
  }

  /// The same; the bits of all bytes before it are added to `passed`. Eight bytes are looked at together as long as
  /// there are eight, at the end with some that were looked at before.
  private static func firstSpecial(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, passing passed: inout UInt64
  ) -> Int? {
    var offset = start
    while offset + 8 <= bytes.count {
      let word = word(in: bytes, at: offset)
      let plain = plainCount(word)
      passed |= plain < 8 ? word & (1 << UInt64(8 * plain) - 1) : word
      if plain < 8 { return offset + plain }
      offset += 8
    }
    let rest = bytes.count - offset
    if bytes.count < 8 { return firstSpecial(ofFew: bytes, from: offset, passing: &passed) }
    if rest == 0 { return nil }
    let last = word(in: bytes, at: bytes.count - 8) >> UInt64(8 * (8 - rest))
    // What was shifted in is no text, but as special as a control character.
    let plain = plainCount(last)
    passed |= last & (1 << UInt64(8 * plain) - 1)
    return plain < rest ? offset + plain : nil
  }

  /// The same, byte by byte.
  private static func firstSpecial(
    ofFew bytes: UnsafeBufferPointer<UInt8>, from start: Int, passing passed: inout UInt64
  ) -> Int? {
    for offset in start..<bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { return offset }
      passed |= UInt64(byte)
    }
    return nil
  }

  /// Eight bytes, the first as the least significant.
  private static func word(in bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// How many of eight bytes stand before the first quote, backslash or control character: the test for a zero byte,
  /// thrice. It errs behind a byte that it finds, never before.
  private static func plainCount(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let highs: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (ones &* 0x22)
    let backslash = word ^ (ones &* 0x5C)
    let special =
      ((quote &- ones) & ~quote) | ((backslash &- ones) & ~backslash) | ((word &- (ones &* 0x20)) & ~word)
    return (special & highs).trailingZeroBitCount / 8
  }

  /// Takes an escape, whose backslash is at the cursor, into the scratch.
  private mutating func escape() throws(JSONFault) {
    let start = offset
    offset += 1
    guard let letter = next else { throw fault(.unexpectedEnd) }
    offset += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(letter)
    case UInt8(ascii: "b"): scratch.append(0x08)
    case UInt8(ascii: "f"): scratch.append(0x0C)
    case UInt8(ascii: "n"): scratch.append(0x0A)
    case UInt8(ascii: "r"): scratch.append(0x0D)
    case UInt8(ascii: "t"): scratch.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape(from: start)
    default: throw fault(.malformedEscape, at: start)
    }
  }

  private mutating func unicodeEscape(from start: Int) throws(JSONFault) {
    var value = try codeUnit(from: start)
    if 0xD800..<0xDC00 ~= value {
      guard offset + 1 < bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
      else { throw fault(.loneSurrogate, at: start) }
      offset += 2
      let low = try codeUnit(from: offset - 2)
      guard 0xDC00..<0xE000 ~= low else { throw fault(.loneSurrogate, at: start) }
      value = 0x10000 + ((value - 0xD800) << 10) + (low - 0xDC00)
    }
    guard let scalar = Unicode.Scalar(value) else { throw fault(.loneSurrogate, at: start) }
    scratch.append(contentsOf: String(Character(scalar)).utf8)
  }

  /// Takes four hexadecimal digits.
  private mutating func codeUnit(from start: Int) throws(JSONFault) -> UInt32 {
    guard offset + 4 <= bytes.count else { throw fault(.malformedEscape, at: start) }
    var value: UInt32 = 0
    for byte in bytes[offset..<offset + 4] {
      guard let digit = Character(UnicodeScalar(byte)).hexDigitValue, byte < 0x80 else {
        throw fault(.malformedEscape, at: start)
      }
      value = value << 4 | UInt32(digit)
    }
    offset += 4
    return value
  }

  /// Finds the first byte from `start` on that is no UTF-8. Only called when there is one.
  private func invalidUTF8(from start: Int) -> JSONFault {
    var decoder = UTF8.ForwardParser()
    var iterator = bytes[start...].makeIterator()
    var place = start
    while case .valid(let scalar) = decoder.parseScalar(from: &iterator) { place += scalar.count }
    return fault(.invalidUTF8, at: place)
  }
}
