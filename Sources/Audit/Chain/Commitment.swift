import Crypto

/// A value beside a record, with the salt that makes its hash in the record say nothing once both are forgotten.
struct Commitment: Sendable {
  /// The value's name, such as `arguments`.
  let name: String
  /// 16 random bytes.
  let salt: [UInt8]
  /// The value as compact JSON.
  let bytes: [UInt8]

  /// How many bytes a salt has.
  static let saltLength = 16

  init(name: String, salt: [UInt8], bytes: [UInt8]) {
    self.name = name
    self.salt = salt
    self.bytes = bytes
  }

  /// Commits to a value with a salt of its own.
  init(name: String, bytes: [UInt8], using random: inout some RandomNumberGenerator) {
    let words: (UInt64, UInt64) = (random.next(), random.next())
    self.init(name: name, salt: withUnsafeBytes(of: words) { Array($0) }, bytes: bytes)
  }

  /// What the record holds: SHA-256 over salt and value.
  var hash: SHA256.Digest {
    salt.withUnsafeBytes { salt in bytes.withUnsafeBytes { Self.hash(salt: salt, value: $0) } }
  }

  /// The same, of bytes where they lie.
  static func hash(salt: UnsafeRawBufferPointer, value: UnsafeRawBufferPointer) -> SHA256.Digest {
    var hash = SHA256()
    hash.update(bufferPointer: salt)
    hash.update(bufferPointer: value)
    return hash.finalize()
  }
}
