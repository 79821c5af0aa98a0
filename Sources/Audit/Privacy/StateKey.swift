import Crypto
import MCP

/// The key of a state directory: 32 random bytes that make fingerprints of secrets unguessable, however short the
/// secret is. It never leaves the directory.
public struct StateKey: Sendable {
  /// 32 bytes.
  public let bytes: [UInt8]
  /// What every fingerprint begins with: the key is worked into it once.
  private let keyed: HMAC<SHA256>

  /// Takes bytes that were read or made elsewhere.
  public init(bytes: [UInt8]) {
    self.bytes = bytes
    keyed = HMAC(key: SymmetricKey(data: bytes))
  }

  /// Reads the key of a directory, or makes one. Only for the holder of the directory's lock.
  ///
  /// - Throws: ``LedgerError`` of the kind `badKey` if the file is not 32 bytes long, or others can read it.
  init(loading directory: StateDirectory) throws(LedgerError) {
    if let bytes = try KeyFile.read(directory.key) {
      self.init(bytes: bytes)
    } else {
      self.init(bytes: SymmetricKey(size: .bits256).withUnsafeBytes(Array.init))
      try KeyFile.create(directory.key, bytes)
    }
  }

  /// How many hexadecimal digits a fingerprint has. Among a million secrets, the chance that any two share one is less
  /// than one in ten million.
  static let fingerprintLength = 16

  /// HMAC-SHA-256 over `bytes`, 32 bytes: says nothing of them to who has not the key.
  public func authenticate(_ bytes: [UInt8]) -> [UInt8] {
    var code = keyed
    code.update(data: bytes)
    return code.finalize().withUnsafeBytes(Array.init)
  }

  /// The first sixteen hexadecimal digits of HMAC-SHA-256 over `bytes`.
  func fingerprint(_ bytes: [UInt8]) -> String {
    Hexadecimal.text(authenticate(bytes).prefix(Self.fingerprintLength / 2))
  }
}
