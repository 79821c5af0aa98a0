/// A word in lower case, packed into one number, so that lexicons of them are looked up without allocating.
///
/// Words beyond 16 bytes keep only their end and their length: no lexicon has one, so they match nothing.
struct PackedWord: Hashable, Sendable {
  private(set) var packed: UInt128 = 0
  private(set) var count = 0

  /// So many bytes are kept.
  static let longest = 16

  var isEmpty: Bool { count == 0 }

  /// The first byte; nil if it isn't kept, or there is none.
  var first: UInt8? {
    (1...Self.longest).contains(count) ? UInt8(truncatingIfNeeded: packed >> (8 * UInt128(count - 1))) : nil
  }

  /// Adds a byte, a capital of ASCII in lower case.
  @inline(__always)
  mutating func append(_ byte: UInt8) {
    packed = packed << 8 | UInt128(byte.lowered)
    count += 1
  }

  init() {}

  init(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { append(byte) }
  }

  /// A word in lower case already.
  @inline(__always)
  init(lowered bytes: Bytes) {
    count = bytes.count
    let end = bytes.endIndex
    if count <= 8 {
      packed = UInt128(bytes.number(bytes.startIndex..<end))
    } else {
      let high = bytes.number(max(bytes.startIndex, end - 16)..<end - 8)
      packed = UInt128(high) << 64 | UInt128(bytes.number(end - 8..<end))
    }
  }

  /// A word of nothing but letters of ASCII, of either case.
  @inline(__always)
  init(letters bytes: Bytes) {
    self.init(lowered: bytes)
    let small = UInt128(0x2020_2020_2020_2020) << 64 | 0x2020_2020_2020_2020
    packed |= small >> UInt128(8 * (Self.longest - min(count, Self.longest)))
  }
}

extension PackedWord: ExpressibleByStringLiteral, CustomStringConvertible {
  /// A word of a lexicon.
  @inline(__always)
  init(stringLiteral text: StaticString) {
    count = text.utf8CodeUnitCount
    precondition(count <= Self.longest, "a lexicon's word has at most 16 bytes")
    let middle = max(0, count - 8)
    packed = UInt128(Bytes.number(text, 0..<middle)) << 64 | UInt128(Bytes.number(text, middle..<count))
  }

  /// The word, or its end.
  var description: String {
    let bytes = (0..<min(count, 16)).reversed().map { UInt8(truncatingIfNeeded: packed >> (8 * UInt128($0))) }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension UInt8 {
  /// The small letter of an ASCII capital, else the byte itself.
  @inline(__always)
  var lowered: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// Whether this is an ASCII letter.
  @inline(__always)
  var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// Whether this is a digit.
  @inline(__always)
  var isDigit: Bool { self &- 0x30 < 10 }

  /// Whether this is a space, a tab or the end of a line.
  @inline(__always)
  var isSpace: Bool { self == 0x20 || self &- 0x09 < 5 }
}
