import Crypto

/// The rule by which every record carries the hash of the one before it.
enum Chain {
  /// Names the format, so that a hash of this one never means anything in another.
  static let tag = "sluice ledger 1"

  /// The hash of a record: SHA-256 over the tag, the hash before it and its bytes, each after its length as eight
  /// bytes, most significant first.
  static func hash(of record: [UInt8], after previous: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    update(&hash, Array(tag.utf8))
    update(&hash, previous)
    update(&hash, record)
    return Array(hash.finalize())
  }

  private static func update(_ hash: inout SHA256, _ part: [UInt8]) {
    withUnsafeBytes(of: UInt64(part.count).bigEndian) { hash.update(bufferPointer: $0) }
    part.withUnsafeBytes { hash.update(bufferPointer: $0) }
  }
}
