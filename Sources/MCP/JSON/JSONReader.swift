/// Reads a JSON text into a ``JSON`` tree.
///
/// Recursive, which the limit of depth makes safe.
struct JSONReader {
  var scanner: JSONScanner

  /// The whole text as one value.
  mutating func document() throws(JSONFault) -> JSON {
    try scanner.open()
    let value = try value(depth: 0)
    try scanner.close()
    return value
  }

  private mutating func value(depth: Int) throws(JSONFault) -> JSON {
    guard let byte = scanner.skipSpace() else { throw scanner.unexpected() }
    switch byte {
    case UInt8(ascii: "\""): return .string(try scanner.string())
    case UInt8(ascii: "{"): return .object(try object(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try array(depth: depth + 1))
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number(try scanner.number())
    case UInt8(ascii: "t"):
      try scanner.word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try scanner.word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try scanner.word("null")
      return .null
    default: throw scanner.unknownWord()
    }
  }

  private mutating func array(depth: Int) throws(JSONFault) -> [JSON] {
    guard try scanner.enter(depth: depth, until: UInt8(ascii: "]")) else { return [] }
    var elements: [JSON] = []
    repeat {
      elements.append(try value(depth: depth))
    } while try scanner.continues(until: UInt8(ascii: "]"))
    return elements
  }

  private mutating func object(depth: Int) throws(JSONFault) -> JSONObject {
    guard try scanner.enter(depth: depth, until: UInt8(ascii: "}")) else { return [:] }
    var members: [JSONObject.Member] = []
    members.reserveCapacity(4)
    var seen = SeenKeys()
    repeat {
      guard scanner.skipSpace() == UInt8(ascii: "\"") else { throw scanner.unexpected() }
      let place = scanner.offset
      let key = try scanner.string()
      if !seen.insert(key, after: members) { throw scanner.fault(.duplicateKey(key), at: place) }
      try scanner.colon()
      members.append(JSONObject.Member(key: key, value: try value(depth: depth)))
    } while try scanner.continues(until: UInt8(ascii: "}"))
    return JSONObject(members)
  }
}

/// The keys of one object so far. Few are compared one by one; from many a set is made, so that an object of a
/// hundred thousand members costs no more than its size.
struct SeenKeys {
  private static let few = 16
  private var set: Set<ByteString> = []

  /// Whether `key` is new beside the keys of `members`, which must be all that were inserted before.
  mutating func insert(_ key: String, after members: [JSONObject.Member]) -> Bool {
    if members.count < Self.few { return !members.contains { $0.key.hasSameBytes(as: key) } }
    if set.isEmpty { set = Set(members.lazy.map { ByteString($0.key) }) }
    return set.insert(ByteString(key)).inserted
  }
}
