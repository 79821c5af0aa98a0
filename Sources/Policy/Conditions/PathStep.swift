import MCP

/// One step of a path: to the value of a key (or, in an array, of an index), or to every element of an array.
enum PathStep: Sendable {
  case key(PathKey)
  case everyElement
}

/// A key as a path names it, ready to be looked for.
struct PathKey: Sendable {
  let text: String
  /// The key as an array's index, if it is one: digits without leading zeros.
  let index: Int?
  private let folded: String
  private let isASCII: Bool

  init(_ text: String) {
    self.text = text
    index = Int(text).flatMap { String($0).hasSameBytes(as: text) && $0 >= 0 ? $0 : nil }
    folded = Self.fold(text)
    isASCII = text.utf8.allSatisfy { $0 < 0x80 }
  }

  /// What an object has for this key.
  enum Finding {
    case value(JSON)
    case missing
    /// A key that equals this one only if case is ignored: a server may read it as this one, or not.
    case doubtful(String)
  }

  func find(in object: JSONObject) -> Finding {
    var found: JSON?
    for member in object.members {
      if found == nil, member.key.hasSameBytes(as: text) {
        found = member.value
      } else if differsByCase(member.key) {
        return .doubtful(member.key)
      }
    }
    return found.map(Finding.value) ?? .missing
  }

  private func differsByCase(_ key: String) -> Bool {
    // No character that folds to ASCII is shorter than what it folds to.
    if isASCII, key.utf8.count < text.utf8.count { return false }
    if isASCII, key.utf8.allSatisfy({ $0 < 0x80 }) {
      return key.utf8.count == text.utf8.count
        && zip(key.utf8, folded.utf8).allSatisfy { Self.lowered($0) == $1 }
    }
    return Self.fold(key).hasSameBytes(as: folded)
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Through upper case to lower, so that `ſ` meets `s` and the Kelvin sign meets `k`, as in servers that fold.
  private static func fold(_ text: String) -> String {
    text.uppercased().lowercased()
  }
}
