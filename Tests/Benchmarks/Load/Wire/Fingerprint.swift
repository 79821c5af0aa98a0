/// A short digest of bytes, which an answer repeats to prove that the arguments arrived as they were sent. Fast, and
/// against accidents only.
struct Fingerprint {
  private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  init(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 8 <= bytes.count {
      add(bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    while index < bytes.count {
      add(UInt64(bytes[index]))
      index += 1
    }
  }

  /// Sixteen hexadecimal digits.
  var digits: [UInt8] { Self.digits(of: value) }

  static func digits(of number: UInt64) -> [UInt8] {
    (0..<16).map { position in
      let digit = UInt8(truncatingIfNeeded: number >> UInt64((15 - position) * 4)) & 15
      return digit + (digit < 10 ? 48 : 87)
    }
  }

  private mutating func add(_ word: UInt64) {
    value = (value ^ word) &* 0x9e37_79b9_7f4a_7c15
    value ^= value >> 29
  }
}
