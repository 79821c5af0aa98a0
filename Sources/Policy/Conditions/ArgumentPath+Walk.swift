import MCP

extension ArgumentPath {
  /// Where one branch of a path ends.
  enum Leaf {
    case value(JSON)
    case missing
    /// At an object with a key that a server may read as the step's, in its place or beside it.
    case doubtful(key: String)
    /// After so many steps, at a value in which the next one leads nowhere, unless a server reads it as a container.
    case ambiguous(JSON, as: Container, depth: Int)
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
      case .doubtful(let other): return visit(.doubtful(key: other), indices)
      case .missing: break
      }
    case (.key(let key), .array(let elements)):
      guard let index = key.index, index < elements.count else { break }
      return walk(elements[index], from: depth + 1, indices: indices, visit: visit)
    case (.everyElement, .array(let elements)) where !elements.isEmpty:
      for (index, element) in elements.enumerated() {
        guard walk(element, from: depth + 1, indices: indices + [index], visit: visit) else { return false }
      }
      return true
    default: break
    }
    return visit(end(in: value, at: depth), indices)
  }

  /// The leaf where a step leads nowhere. The arguments themselves are an object to every server.
  private func end(in value: JSON, at depth: Int) -> Leaf {
    guard depth > 0, let container = steps[depth].container(readFrom: value) else { return .missing }
    return .ambiguous(value, as: container, depth: depth)
  }

  /// The path for people: without its root, with these indices where it says `*`, and after so many steps; all of them
  /// if it is not said how many.
  func name(at indices: [Int] = [], after count: Int? = nil) -> String {
    let taken = steps.prefix(count ?? steps.count)
    if isPointer { return JSONPointer(tokens: taken.map(\.text)).description }
    var left = indices[...]
    return taken.map { step in
      switch step {
      case .key: step.text
      case .everyElement: left.popFirst().map(String.init) ?? step.text
      }
    }.joined(separator: ".")
  }
}
