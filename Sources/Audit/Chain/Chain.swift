import Crypto

/// The rule by which every record carries the hash of the one before it.
enum Chain {
  /// Names the format, so that a hash of this one never means anything in another.
  static let tag = "sluice ledger 1"

  /// The hash of a record: SHA-256 over the tag, the hash before it and its bytes, each after its length as eight
  /// bytes, most significant first.
  static func hash(of record: [UInt8], after previous: [UInt8]) -> [UInt8] {
    previous.withUnsafeBytes { previous in
      record.withUnsafeBytes { Array(hash(of: $0, after: previous)) }
    }
  }

  /// The same, of bytes where they lie.
  static func hash(of record: UnsafeRawBufferPointer, after previous: UnsafeRawBufferPointer) -> SHA256.Digest {
    var hash = SHA256()
    start.withUnsafeBytes { hash.update(bufferPointer: $0) }
    update(&hash, previous)
    update(&hash, record)
    return hash.finalize()
  }

  /// The tag after its length.
  private static let start = withUnsafeBytes(of: UInt64(tag.utf8.count).bigEndian, Array.init) + Array(tag.utf8)

  private static func update(_ hash: inout SHA256, _ part: UnsafeRawBufferPointer) {
    withUnsafeBytes(of: UInt64(part.count).bigEndian) { hash.update(bufferPointer: $0) }
    hash.update(bufferPointer: part)
  }
}
