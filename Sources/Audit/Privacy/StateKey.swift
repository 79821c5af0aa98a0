import Crypto

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The key of a state directory: 32 random bytes that make fingerprints of secrets unguessable, however short the
/// secret is. It never leaves the directory.
public struct StateKey: Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]

  static let length = 32

  /// Takes bytes that were read or made elsewhere.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads the key of a directory, or makes one. Only for the holder of the directory's lock.
  ///
  /// - Throws: ``LedgerError`` of the kind `badKey` if the file is not 32 bytes long, or others can read it.
  init(loading directory: StateDirectory) throws(LedgerError) {
    if let key = try Self.read(directory.key) {
      self = key
    } else {
      self = try Self.create(directory.key)
    }
  }

  private static func read(_ path: String) throws(LedgerError) -> StateKey? {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard file >= 0 else {
      if errno == ENOENT { return nil }
      throw .last("open", path)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .last("open", path) }
    var bytes = [UInt8](repeating: 0, count: length + 1)
    let count = pread(file, &bytes, bytes.count, 0)
    guard count == length, status.st_mode & 0o077 == 0 else { throw LedgerError(.badKey, path: path) }
    return StateKey(bytes: Array(bytes[..<length]))
  }

  /// Writes the key beside its place and moves it there, so that a crash leaves a whole key or none.
  private static func create(_ path: String) throws(LedgerError) -> StateKey {
    let bytes = SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)
    let draft = path + ".new"
    unlink(draft)
    let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .last("create", draft) }
    defer { close(file) }
    guard write(file, bytes, bytes.count) == bytes.count, fsync(file) == 0 else { throw .last("write", draft) }
    guard rename(draft, path) == 0 else { throw .last("create", path) }
    return StateKey(bytes: bytes)
  }

  /// The first eight hexadecimal digits of HMAC-SHA-256 over `bytes`.
  func fingerprint(_ bytes: [UInt8]) -> String {
    let code = HMAC<SHA256>.authenticationCode(for: bytes, using: SymmetricKey(data: self.bytes))
    return Hexadecimal.text(code.prefix(4))
  }
}
