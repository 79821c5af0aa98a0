import MCP
import Risk

/// Folds secrets out of what is stored and shown: values under secret-looking keys, and what looks like a secret
/// under any key.
///
/// A folded value reads `‹secret 32 chars #a1b2c3d4›`: its length, and a keyed fingerprint by which equal secrets can
/// be recognised and different ones told apart, without the key saying anything about either.
public struct Masking: Sendable {
  private let key: StateKey

  /// - Parameter key: the state directory's, so that fingerprints mean the same in every record.
  public init(key: StateKey) {
    self.key = key
  }

  /// Arguments without their secrets.
  public func mask(_ arguments: JSONObject) -> Masked {
    var masked = Masked(arguments: JSONObject(), pointers: [])
    masked.arguments = mask(arguments, at: .root, into: &masked.pointers)
    return masked
  }

  private func mask(_ object: JSONObject, at place: JSONPointer, into found: inout [JSONPointer]) -> JSONObject {
    var masked = JSONObject()
    for member in object.members {
      let place = place.appending(member.key)
      if SecretKeys.looksSecret(member.key), holdsSecret(member.value) {
        found.append(place)
        masked.append(member.key, .string(fold(member.value)))
      } else {
        masked.append(member.key, mask(member.value, at: place, into: &found))
      }
    }
    return masked
  }

  private func mask(_ value: JSON, at place: JSONPointer, into found: inout [JSONPointer]) -> JSON {
    switch value {
    case .object(let object):
      return .object(mask(object, at: place, into: &found))
    case .array(let elements):
      return .array(elements.enumerated().map { mask($1, at: place.appending($0), into: &found) })
    case .string(let text):
      guard let masked = mask(text) else { return value }
      found.append(place)
      return .string(masked)
    case .null, .bool, .number:
      return value
    }
  }

  /// The text with what looks like a secret folded in its place; none if nothing does.
  public func mask(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    let secrets = SecretText.find(in: bytes)
    guard !secrets.isEmpty else { return nil }
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

  /// What stands for a secret. Values of different types are different secrets: `1` and `"1"` don't share one.
  public func fold(_ secret: JSON) -> String {
    let length = secret.string?.unicodeScalars.count ?? secret.text.unicodeScalars.count
    return "‹secret \(length) chars #\(key.fingerprint(secret.canonicalBytes))›"
  }

  /// True, false and null are no secrets, whatever their key says.
  private func holdsSecret(_ value: JSON) -> Bool {
    switch value {
    case .null, .bool: false
    default: true
    }
  }
}

/// Arguments from which secrets were folded.
public struct Masked: Sendable, Equatable {
  /// The arguments with every secret folded.
  public internal(set) var arguments: JSONObject
  /// Where something was folded, in the order of the arguments.
  public internal(set) var pointers: [JSONPointer]

  /// How many values were folded, or had a part folded.
  public var count: Int { pointers.count }
}
