import MCP

extension ArgumentPath {
  /// Where one branch of a path ends.
  enum Leaf {
    case value(JSON)
    case missing
    /// At a key that fits only if case is ignored.
    case doubtful(key: String)
  }

  /// Walks every branch of the path, until `visit` returns false. An array without elements is one branch, missing.
  ///
  /// `visit` is told the leaf, and the indices taken where the path says `*`.
  func walk(_ arguments: JSONObject, visit: (Leaf, [Int]) -> Bool) {
    _ = walk(.object(arguments), from: 0, indices: [], visit: visit)
  }

  private func walk(_ value: JSON, from depth: Int, indices: [Int], visit: (Leaf, [Int]) -> Bool) -> Bool {
    guard depth < steps.count else { return visit(.value(value), indices) }
    switch (steps[depth], value) {
    case (.key(let key), .object(let object)):
      switch key.find(in: object) {
      case .value(let value): return walk(value, from: depth + 1, indices: indices, visit: visit)
      case .missing: return visit(.missing, indices)
      case .doubtful(let other): return visit(.doubtful(key: other), indices)
      }
    case (.key(let key), .array(let elements)):
      guard let index = key.index, index < elements.count else { return visit(.missing, indices) }
      return walk(elements[index], from: depth + 1, indices: indices, visit: visit)
    case (.everyElement, .array(let elements)) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        guard walk(element, from: depth + 1, indices: indices + [index], visit: visit) else { return false }
      }
      return true
    default: return visit(.missing, indices)
    }
  }

  /// The path for people: without its root, and with these indices where it says `*`.
  func name(at indices: [Int] = []) -> String {
    let rest = text.dropFirst(root.rawValue.count)
    guard rest.first == "." else { return String(rest.dropFirst()) }
    var left = indices[...]
    return steps.map { step in
      switch step {
      case .key(let key): key.text
      case .everyElement: left.popFirst().map(String.init) ?? "*"
      }
    }.joined(separator: ".")
  }
}
