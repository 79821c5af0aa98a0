import MCP

/// How much of a server's arguments is kept beside the records of its calls, told as events and sent to `notify`. Who
/// decides a call sees them whole.
public enum ArgumentKeeping: Sendable, Equatable {
  case whole
  /// Top-level keys; of each value its length and a keyed fingerprint.
  case keys
  /// What these pointers lead to; of everything else as above.
  case paths([JSONPointer])
}

extension ArgumentKeeping {
  /// Whether the value at a place (RFC 6901) is kept.
  public func keeps(_ place: String) -> Bool {
    switch self {
    case .whole: true
    case .keys: false
    case .paths(let pointers):
      pointers.contains { pointer in
        let kept = pointer.description
        return place.hasSameBytes(as: kept) || place.utf8.starts(with: (kept + "/").utf8)
      }
    }
  }
}

extension Masking {
  /// What is kept of arguments whose secrets are folded.
  ///
  /// What is left out reads `‹withheld 4 bytes #a1b2c3d4e5f60718›`: how long it is as canonical JSON, and a keyed
  /// fingerprint by which equal values can be recognised.
  public func kept(_ arguments: JSONObject, _ keeping: ArgumentKeeping) -> JSONObject {
    switch keeping {
    case .whole: arguments
    case .keys: kept(arguments, [])
    case .paths(let pointers) where pointers.contains(.root): arguments
    case .paths(let pointers): kept(arguments, pointers.map { $0.tokens[...] })
    }
  }

  private func kept(_ object: JSONObject, _ paths: [ArraySlice<String>]) -> JSONObject {
    JSONObject(
      object.members.map { member in
        JSONObject.Member(key: member.key, value: kept(member.value, below(member.key, paths)))
      })
  }

  private func kept(_ value: JSON, _ paths: [ArraySlice<String>]) -> JSON {
    if paths.contains(where: \.isEmpty) { return value }
    guard !paths.isEmpty else { return withheld(value) }
    switch value {
    case .object(let object): return .object(kept(object, paths))
    case .array(let elements):
      return .array(elements.enumerated().map { kept($1, below(String($0), paths)) })
    default: return withheld(value)
    }
  }

  /// What of some paths goes on after a key.
  private func below(_ key: String, _ paths: [ArraySlice<String>]) -> [ArraySlice<String>] {
    paths.filter { $0.first?.hasSameBytes(as: key) ?? false }.map { $0.dropFirst() }
  }

  private func withheld(_ value: JSON) -> JSON { .string(placeholder(for: value)) }

  /// What stands for a value that is not kept.
  func placeholder(for value: JSON) -> String {
    let bytes = value.canonicalBytes
    return "‹withheld \(bytes.count) bytes #\(fingerprint(bytes))›"
  }
}
