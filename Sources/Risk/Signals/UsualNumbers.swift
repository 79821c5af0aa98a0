import MCP

/// How great the numbers were that one agent gave one tool: what is far above them is signalled.
///
/// A tree of the arguments that held numbers, so that a walk through a call's arguments goes down both at once. Bounded:
/// at most ``mostPlaces`` arguments are watched, further ones are not.
public struct UsualNumbers: Sendable, Equatable {
  /// An argument, or one that holds others.
  struct Node: Equatable {
    fileprivate(set) var children: [(step: Step, node: Int)] = []
    fileprivate(set) var count = 0
    fileprivate(set) var greatest = 0.0

    static func == (left: Node, right: Node) -> Bool {
      left.count == right.count && left.greatest == right.greatest
        && left.children.elementsEqual(right.children) { $0.step == $1.step && $0.node == $1.node }
    }
  }

  /// A way down. All elements of a list share one.
  enum Step: Equatable {
    case key(ByteString)
    case element
  }

  /// So many values must have been seen before anything is said.
  public static let leastValues = 5
  /// A value is far above if it is more than so many times the greatest so far.
  public static let factor = 10.0
  /// So many arguments are watched.
  public static let mostPlaces = 64
  /// What lies deeper, or under a longer key, is not watched.
  private static let deepest = 16
  private static let longestKey = 128

  /// The first is the root; each stands behind its parent.
  private var nodes = [Node()]
  private var places = 0
  /// No number up to here is far above anything.
  private var unsuspicious = 0.0

  /// Nothing was seen.
  public init() {}

  /// Numbers that were seen often enough, by the pointer of their argument; elements of a list share a
  /// place.
  public init(greatest: [(pointer: String, value: Double)]) {
    for (pointer, value) in greatest {
      var node = root
      for token in pointer.split(separator: "/", omittingEmptySubsequences: false).dropFirst() {
        let isIndex = !token.isEmpty && token.utf8.allSatisfy(\.isDigit)
        node = down(from: node, isIndex ? .element : .key(ByteString(String(token))))
      }
      for _ in 0..<Self.leastValues { see(value, at: node) }
    }
    settle()
  }

  /// Whether nothing was seen.
  var isEmpty: Bool { places == 0 }

  /// Where a walk begins.
  var root: Int { 0 }
}

extension UsualNumbers {
  /// The argument below another; nil if no number was seen there.
  func child(of node: Int, key: String) -> Int? {
    nodes[node].children.first { if case .key(let own) = $0.step { own.text.hasSameBytes(as: key) } else { false } }?
      .node
  }

  /// The elements of a list; nil if no number was seen there.
  func elements(of node: Int) -> Int? { nodes[node].children.first { $0.step == .element }?.node }

  /// The greatest so far, if a number is far above what was seen at a place. Where nothing but zero was seen, nothing is.
  func isFarAbove(_ value: Double, at node: Int) -> Double? {
    guard abs(value) > unsuspicious, nodes[node].count >= Self.leastValues, nodes[node].greatest > 0,
      abs(value) > nodes[node].greatest * Self.factor
    else { return nil }
    return nodes[node].greatest
  }
}

extension UsualNumbers {
  /// Whether there is any number to learn, at the first level or below.
  public static func areIn(_ arguments: JSONObject) -> Bool {
    arguments.members.contains { member in
      switch member.value {
      case .number, .array, .object: true
      case .string(let text): text.utf8.count <= 24 && text.utf8.first?.isDigit == true
      case .null, .bool: false
      }
    }
  }

  /// Learns the numbers of a call that ran.
  public mutating func learn(_ arguments: JSONObject) {
    learn(arguments, at: root, depth: 0, isOrdinal: false)
    settle()
  }

  private mutating func learn(_ object: JSONObject, at node: Int, depth: Int, isOrdinal: Bool) {
    for member in object.members.prefix(64) where member.value.mayHoldNumber {
      guard member.key.utf8.count <= Self.longestKey else { continue }
      let isOrdinal = KeyReading(member.key).role.map { $0 == .ordinal } ?? isOrdinal
      learn(member.value, at: node, .key(ByteString(member.key)), depth: depth, isOrdinal: isOrdinal)
    }
  }

  private mutating func learn(_ value: JSON, at parent: Int, _ step: Step, depth: Int, isOrdinal: Bool) {
    guard depth < Self.deepest else { return }
    switch value {
    case .number(let number):
      if !isOrdinal, let value = Double(number: number.text), value.isFinite { see(value, below: parent, step) }
    case .string(let text):
      if !isOrdinal, let value = text.withBytes({ Double(amount: Bytes($0)) }) { see(value, below: parent, step) }
    case .array(let elements):
      let node = down(from: parent, step)
      for element in elements.prefix(64) { learn(element, at: node, .element, depth: depth + 1, isOrdinal: isOrdinal) }
      prune(node, below: parent)
    case .object(let object):
      let node = down(from: parent, step)
      learn(object, at: node, depth: depth + 1, isOrdinal: isOrdinal)
      prune(node, below: parent)
    case .null, .bool: break
    }
  }

  private mutating func see(_ value: Double, below parent: Int, _ step: Step) {
    let node = down(from: parent, step)
    see(value, at: node)
    prune(node, below: parent)
  }

  private mutating func see(_ value: Double, at node: Int) {
    if nodes[node].count == 0 {
      guard places < Self.mostPlaces else { return }
      places += 1
    }
    nodes[node].count += 1
    nodes[node].greatest = max(nodes[node].greatest, abs(value))
  }

  /// The node below another, made if it isn't there.
  private mutating func down(from parent: Int, _ step: Step) -> Int {
    if let child = nodes[parent].children.first(where: { $0.step == step }) { return child.node }
    nodes.append(Node())
    nodes[parent].children.append((step, nodes.count - 1))
    return nodes.count - 1
  }

  /// Takes a node away again that was made just now and in which no number was seen.
  private mutating func prune(_ node: Int, below parent: Int) {
    guard node == nodes.count - 1, nodes[node].count == 0, nodes[node].children.isEmpty else { return }
    nodes.removeLast()
    nodes[parent].children.removeLast()
  }

  private mutating func settle() {
    unsuspicious = (nodes.lazy.map(\.greatest).filter { $0 > 0 }.min() ?? 0) * Self.factor
  }
}

extension JSON {
  fileprivate var mayHoldNumber: Bool {
    switch self {
    case .number, .array, .object: true
    case .string(let text): text.utf8.count <= 24
    case .null, .bool: false
    }
  }
}
