/// A JSON value with its place, for documents that people write and whose errors must be shown where they are.
///
/// Unlike ``JSON`` it is read even if a key stands twice: then all members are kept, and every double is reported.
public struct JSONNode: Sendable, Hashable {
  /// The value.
  public let value: Value
  /// Where it begins.
  public let position: JSONPosition

  /// A value made of nodes.
  public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  /// One key and its value, each with its place.
  public struct Member: Sendable, Hashable {
    /// The key, unescaped.
    public let key: String
    /// Where the key begins, at its quote.
    public let keyPosition: JSONPosition
    /// The value.
    public let node: JSONNode

    /// A member.
    public init(key: String, keyPosition: JSONPosition, node: JSONNode) {
      self.key = key
      self.keyPosition = keyPosition
      self.node = node
    }

    /// Whether key, value and places are the same.
    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameBytes(as: right.key) && left.keyPosition == right.keyPosition && left.node == right.node
    }

    /// Feeds key and value.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(ByteString(key))
      hasher.combine(node)
    }
  }

  /// A value at a place.
  public init(_ value: Value, at position: JSONPosition) {
    self.value = value
    self.position = position
  }

  /// The value without places. Of members with the same key the first is taken.
  public var json: JSON {
    switch value {
    case .null: return .null
    case .bool(let value): return .bool(value)
    case .number(let number): return .number(number)
    case .string(let text): return .string(text)
    case .array(let elements): return .array(elements.map(\.json))
    case .object(let members):
      var seen: Set<ByteString> = []
      let first = members.filter { seen.insert(ByteString($0.key)).inserted }
      return .object(JSONObject(first.map { JSONObject.Member(key: $0.key, value: $0.node.json) }))
    }
  }

  /// The members, if this is an object.
  public var members: [Member]? {
    if case .object(let members) = value { members } else { nil }
  }

  /// The elements, if this is an array.
  public var elements: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The text, if this is a string.
  public var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The first member of that key, if this is an object that has it.
  public subscript(key: String) -> JSONNode? {
    members?.first { $0.key.hasSameBytes(as: key) }?.node
  }
}
