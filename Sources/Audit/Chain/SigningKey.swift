import Crypto
import MCP

/// The key with which a state directory signs the head of its ledger (Ed25519, RFC 8032).
///
/// Whoever can read it can sign as well: what an anchor proves, it proves by having been kept elsewhere. The public key
/// tells whose ledger an anchor is of.
struct SigningKey {
  private let key: Curve25519.Signing.PrivateKey

  /// Reads the key of a directory, or makes one. Only for the holder of the directory's lock.
  ///
  /// - Throws: ``LedgerError`` of the kind `badKey` if the file is not 32 bytes long, or others can read it.
  static func load(from directory: StateDirectory) throws(LedgerError) -> SigningKey {
    if let key = try find(in: directory) { return key }
    let key = Curve25519.Signing.PrivateKey()
    try KeyFile.create(directory.signingKey, Array(key.rawRepresentation))
    return SigningKey(key: key)
  }

  /// The key of a directory; none if it has never had one.
  static func find(in directory: StateDirectory) throws(LedgerError) -> SigningKey? {
    guard let bytes = try KeyFile.read(directory.signingKey) else { return nil }
    do {
      return SigningKey(key: try Curve25519.Signing.PrivateKey(rawRepresentation: bytes))
    } catch {
      throw LedgerError(.badKey, path: directory.signingKey)
    }
  }

  private init(key: Curve25519.Signing.PrivateKey) {
    self.key = key
  }

  var publicKey: PublicKey { PublicKey(bytes: Array(key.publicKey.rawRepresentation)) }

  /// - Throws: ``LedgerError`` if the system gives no randomness.
  func sign(_ head: LedgerHead, at now: Int64, path: String) throws(LedgerError) -> Anchor {
    let statement = Anchor.Statement(head: head, time: now, key: publicKey)
    do {
      return Anchor(statement, signature: Array(try key.signature(for: Array(statement.text.utf8))))
    } catch {
      throw LedgerError(.failed("its head can't be signed: \(error)"), path: path)
    }
  }
}

/// The public half of a ledger's signing key.
public struct PublicKey: Sendable, Equatable, CustomStringConvertible {
  /// 32 bytes, as RFC 8032 encodes them.
  public let bytes: [UInt8]

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// As people copy it: 43 characters of base64url.
  public var description: String { Base64URL.encode(bytes) }

  /// Whether a signature over some bytes was made with this key's private half.
  func confirms(_ signature: [UInt8], over message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: bytes) else { return false }
    return key.isValidSignature(signature, for: message)
  }
}
