import MCP

/// One step of a path: to the value of a key (or, in an array, of an index), or to every element of an array.
enum PathStep: Sendable {
  case key(PathKey)
  case everyElement

  /// The step as a path writes it.
  var text: String {
    switch self {
    case .key(let key): key.text
    case .everyElement: "*"
    }
  }
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
    isASCII = text.isASCII
  }

  /// What an object has for this key.
  enum Finding {
    case value(JSON)
    case missing
    /// A key that equals this one only if case is ignored: a server may read it as this one, or not.
    case doubtful(String)
  }

  func find(in object: JSONObject) -> Finding {
    // In place: copying each member would cost more than looking at it.
    object.members.withUnsafeBufferPointer { members in
      var found: Int?
      for index in members.indices {
        switch likeness(of: members[index].key) {
        case .same: found = index
        case .otherCase: return .doubtful(members[index].key)
        case .none: continue
        }
      }
      return found.map { .value(members[$0].value) } ?? .missing
    }
  }

  private enum Likeness {
    case same, otherCase, none
  }

  private func likeness(of key: String) -> Likeness {
    if key.hasSameBytes(as: text) { return .same }
    // No character that folds to ASCII is shorter than what it folds to.
    if isASCII, key.utf8.count < text.utf8.count { return .none }
    if isASCII, key.isASCII { return key.isSameIgnoringASCIICase(as: text) ? .otherCase : .none }
    return Self.fold(key).hasSameBytes(as: folded) ? .otherCase : .none
  }

  /// Through upper case to lower, so that `ſ` meets `s` and the Kelvin sign meets `k`, as in servers that fold.
  private static func fold(_ text: String) -> String {
    text.uppercased().lowercased()
  }
}
