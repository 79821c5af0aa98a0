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

  /// Where a server in JavaScript looks for what an object does not have, if it has assigned its members to another.
  static let prototype = "__proto__"

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
    /// A key that equals this one only if case is ignored, or ``prototype``: a server may read it as this one, or not.
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
      if let found { return .value(members[found].value) }
      let isInherited = members.indices.contains { members[$0].key.hasSameBytes(as: Self.prototype) }
      return isInherited ? .doubtful(Self.prototype) : .missing
    }
  }

  private enum Likeness {
    case same, otherCase, none
  }

  private func likeness(of key: String) -> Likeness {
    if key.hasSameBytes(as: text) { return .same }
    // No character is more than three times as long as what it folds to; none that folds to ASCII is shorter than that.
    if key.utf8.count > 3 * folded.utf8.count || isASCII && key.utf8.count < text.utf8.count { return .none }
    guard isASCII else { return Self.fold(key).hasSameBytes(as: folded) ? .otherCase : .none }
    let isSame = key.isASCII ? key.isSameIgnoringASCIICase(as: text) : key.isSameIgnoringCase(asASCII: text)
    return isSame ? .otherCase : .none
  }

  /// Through upper case to lower, so that `ſ` meets `s` and the Kelvin sign meets `k`, as in servers that fold.
  private static func fold(_ text: String) -> String {
    text.uppercased().lowercased()
  }
}

extension PathKey {
  /// Why a server may find what an object does not have, because it has this key: to be read behind the path.
  static func doubt(about key: String) -> String {
    key.hasSameBytes(as: prototype)
      ? "is not given, but a server may take it from \(Quotation(key))"
      : "is written \(Quotation(key)): a server may read one as the other"
  }
}
