/// A number that stands for some text: FNV-1a, 64 bits. Good for patterns and made-up ids, not for secrets.
enum Fingerprint {
  static func of(_ text: String, _ salt: UInt64 = 0) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    text.utf8.forEach(add)
    (0..<8).forEach { add(UInt8(truncatingIfNeeded: salt >> (8 * $0))) }
    return hash ^ (hash >> 29)
  }

  /// An id in the form of a UUID, the same for the same text.
  static func uuid(of text: String) -> String {
    let digits = [of(text, 1), of(text, 2)].map { number in
      let hex = String(number, radix: 16)
      return String(repeating: "0", count: 16 - hex.count) + hex
    }.joined()
    let groups = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32]
    let characters = Array(digits)
    return groups.map { String(characters[$0]) }.joined(separator: "-")
  }
}
