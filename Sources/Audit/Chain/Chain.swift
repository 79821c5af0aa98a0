import Crypto

/// The rule by which every record carries the hash of the one before it.
enum Chain {
  /// Names the format, so that a hash of this one never means anything in another.
  static let tag = "sluice ledger 1"

  /// The hash of a record: SHA-256 over the tag, the hash before it and its bytes, each after its length as eight
  /// bytes, most significant first.
  static func hash(of record: [UInt8], after previous: [UInt8]) -> [UInt8] {
    previous.withUnsafeBytes { previous in
      record.withUnsafeBytes { hash(of: $0, after: previous).bytes }
    }
  }

  /// The same, of bytes where they lie.
  static func hash(of record: UnsafeRawBufferPointer, after previous: UnsafeRawBufferPointer) -> SHA256.Digest {
    var hash = SHA256()
    // All that is before the record at once: each update costs more than the few bytes that it hashes.
    withUnsafeTemporaryAllocation(byteCount: start.count + previous.count + 16, alignment: 1) { head in
      start.withUnsafeBytes { head.copyMemory(from: $0) }
      write(previous.count, into: head, at: start.count)
      UnsafeMutableRawBufferPointer(rebasing: head[(start.count + 8)...]).copyMemory(from: previous)
      write(record.count, into: head, at: start.count + 8 + previous.count)
      hash.update(bufferPointer: UnsafeRawBufferPointer(head))
    }
    hash.update(bufferPointer: record)
    return hash.finalize()
  }

  /// The tag after its length.
  private static let start = withUnsafeBytes(of: UInt64(tag.utf8.count).bigEndian, Array.init) + Array(tag.utf8)

  /// A length as it is hashed.
  private static func write(_ length: Int, into head: UnsafeMutableRawBufferPointer, at offset: Int) {
    head.storeBytes(of: UInt64(length).bigEndian, toByteOffset: offset, as: UInt64.self)
  }
}
