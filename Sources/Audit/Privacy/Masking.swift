import MCP
import Risk

/// Folds secrets out of what is stored and shown: values under secret-looking keys, and what looks like a secret
/// under any key.
///
/// A folded value reads `‹secret 32 chars #a1b2c3d4e5f60718›`: its length, and a keyed fingerprint by which equal secrets can
/// be recognised and different ones told apart, without the key saying anything about either.
public struct Masking: Sendable {
  /// What fingerprints are made with.
  public let key: StateKey

  /// - Parameter key: the state directory's, so that fingerprints mean the same in every record.
  public init(key: StateKey) {
    self.key = key
  }

  /// Arguments without their secrets.
  public func mask(_ arguments: JSONObject) -> Masked {
    var walk = MaskingWalk(masking: self)
    let masked = walk.mask(arguments)
    return Masked(arguments: masked ?? arguments, secrets: walk.found)
  }

  /// The text with what looks like a secret folded in its place; none if nothing does.
  public func mask(_ text: String) -> String? {
    let secrets = SecretText.find(in: text)
    guard !secrets.isEmpty else { return nil }
    let bytes = Array(text.utf8)
    var masked: [UInt8] = []
    var end = 0
    for secret in secrets {
      masked += bytes[end..<secret.lowerBound]
      masked += fold(.string(String(decoding: bytes[secret], as: UTF8.self))).utf8
      end = secret.upperBound
    }
    masked += bytes[end...]
    return String(decoding: masked, as: UTF8.self)
  }

  /// What a person wrote, such as a reason, without what looks like a secret in it.
  public func masked(_ text: String?) -> String? { text.map { mask($0) ?? $0 } }

  /// A key without what looks like a secret in it; none if nothing does. Different keys stay different.
  func mask(key: String) -> String? { SecretText.canStand(in: key) ? mask(key) : nil }

  /// Signals whose pointers lead through masked keys.
  public func mask(_ signals: [Signal]) -> [Signal] {
    signals.map { signal in
      var signal = signal
      signal.pointer = mask(signal.pointer) ?? signal.pointer
      return signal
    }
  }

  /// What stands for a secret. Values of different types are different secrets: `1` and `"1"` don't share one.
  public func fold(_ secret: JSON) -> String {
    let length = secret.string?.unicodeScalars.count ?? secret.text.unicodeScalars.count
    return "‹secret \(length) chars #\(key.fingerprint(secret.canonicalBytes))›"
  }

  /// A keyed fingerprint, hex.
  func fingerprint(_ bytes: [UInt8]) -> String { key.fingerprint(bytes) }
}
