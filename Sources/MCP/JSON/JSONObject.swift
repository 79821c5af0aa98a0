/// The members of a JSON object, in the order in which they were written, each key once.
///
/// Keys are compared as UTF-8 bytes: `é` in one code point and `é` in two are different keys.
public struct JSONObject: Sendable, Hashable {
  /// One key and its value.
  public struct Member: Sendable, Hashable {
    /// The key, unescaped.
    public var key: String
    /// The value.
    public var value: JSON

    /// A key and its value.
    public init(key: String, value: JSON) {
      self.key = key
      self.value = value
    }

    /// Whether key and value are the same, by bytes.
    public static func == (left: Member, right: Member) -> Bool {
      left.key.hasSameBytes(as: right.key) && left.value == right.value
    }

    /// Feeds the bytes of the key, then the value.
    public func hash(into hasher: inout Hasher) {
      hasher.combine(ByteString(key))
      hasher.combine(value)
    }
  }

  /// The members in order.
  public private(set) var members: [Member]

  /// Takes members whose keys are known to differ, as the strict reader's and a literal's do.
  public init(_ members: [Member] = []) {
    self.members = members
  }

  /// Whether there are no members.
  public var isEmpty: Bool { members.isEmpty }

  /// The number of members.
  public var count: Int { members.count }

  /// The keys in order.
  public var keys: some Sequence<String> { members.lazy.map(\.key) }

  /// Adds a member whose key is known to be new, without looking.
  public mutating func append(_ key: String, _ value: JSON) {
    members.append(Member(key: key, value: value))
  }

  /// Where the member with a key stands. Members are looked at where they lie: to copy each would cost more.
  private func place(of key: String) -> Int? {
    members.withUnsafeBufferPointer { members in members.indices.first { members[$0].key.hasSameBytes(as: key) } }
  }

  /// The value of a member. Setting replaces it in its place, or adds it at the end; setting nil removes it.
  public subscript(key: String) -> JSON? {
    get { place(of: key).map { members[$0].value } }
    set {
      switch (place(of: key), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(Member(key: key, value: value))
      case (nil, nil): break
      }
    }
  }
}

extension JSONObject: ExpressibleByDictionaryLiteral {
  /// Members in order; no key may stand twice.
  public init(dictionaryLiteral members: (String, JSON)...) {
    self.init(members.map { Member(key: $0.0, value: $0.1) })
  }
}
