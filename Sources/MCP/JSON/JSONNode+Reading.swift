/// What came of reading a document: a tree, errors, or both.
public struct JSONReading: Sendable {
  /// The tree; nil if the text broke off at a mistake of grammar.
  public let node: JSONNode?
  /// Everything that is wrong, in the order of the text. Doubled keys are all reported; a mistake of grammar ends the
  /// reading and is the last.
  public let errors: [JSONError]
}

extension JSONNode {
  /// Reads one JSON text as strictly as ``JSON/init(parsing:limits:)``, with the place of every key and value.
  public static func read(_ bytes: [UInt8], limits: JSONLimits = .standard) -> JSONReading {
    bytes.withUnsafeBufferPointer { buffer in
      var reader = JSONNodeReader(scanner: JSONScanner(buffer, limits: limits))
      do throws(JSONFault) {
        let node = try reader.document()
        return JSONReading(node: node, errors: reader.errors)
      } catch {
        let place = error.located(in: buffer).position
        return JSONReading(
          node: nil, errors: reader.errors + [JSONError(error.kind, at: place, pointer: reader.pointer)])
      }
    }
  }
}

/// Reads a JSON text into a ``JSONNode`` tree, keeping count of lines and of the path to the value being read.
private struct JSONNodeReader {
  var scanner: JSONScanner
  var errors: [JSONError] = []
  private var path: [String] = []
  private var last = JSONPosition.start

  init(scanner: JSONScanner) { self.scanner = scanner }

  /// The value being read.
  var pointer: JSONPointer { JSONPointer(tokens: path) }

  mutating func document() throws(JSONFault) -> JSONNode {
    try scanner.open()
    let node = try node(depth: 0)
    try scanner.close()
    return node
  }

  /// The place of the cursor, counted on from the place asked for before.
  private mutating func position() -> JSONPosition {
    last = last.advanced(to: scanner.offset, in: scanner.bytes)
    return last
  }

  private mutating func node(depth: Int) throws(JSONFault) -> JSONNode {
    guard let byte = scanner.skipSpace() else { throw scanner.unexpected() }
    let position = position()
    switch byte {
    case UInt8(ascii: "{"): return JSONNode(.object(try members(depth: depth + 1)), at: position)
    case UInt8(ascii: "["): return JSONNode(.array(try elements(depth: depth + 1)), at: position)
    default: return JSONNode(try scalar(byte), at: position)
    }
  }

  private mutating func scalar(_ byte: UInt8) throws(JSONFault) -> JSONNode.Value {
    switch byte {
    case UInt8(ascii: "\""): return .string(try scanner.string())
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

  private mutating func elements(depth: Int) throws(JSONFault) -> [JSONNode] {
    guard try scanner.enter(depth: depth, until: UInt8(ascii: "]")) else { return [] }
    var elements: [JSONNode] = []
    repeat {
      path.append(String(elements.count))
      elements.append(try node(depth: depth))
      path.removeLast()
    } while try scanner.continues(until: UInt8(ascii: "]"))
    return elements
  }

  private mutating func members(depth: Int) throws(JSONFault) -> [JSONNode.Member] {
    guard try scanner.enter(depth: depth, until: UInt8(ascii: "}")) else { return [] }
    var members: [JSONNode.Member] = []
    var seen: Set<ByteString> = []
    repeat {
      guard scanner.skipSpace() == UInt8(ascii: "\"") else { throw scanner.unexpected() }
      let keyPosition = position()
      let key = try scanner.string()
      path.append(key)
      if !seen.insert(ByteString(key)).inserted {
        errors.append(JSONError(.duplicateKey(key), at: keyPosition, pointer: pointer))
      }
      try scanner.colon()
      members.append(JSONNode.Member(key: key, keyPosition: keyPosition, node: try node(depth: depth)))
      path.removeLast()
    } while try scanner.continues(until: UInt8(ascii: "}"))
    return members
  }
}
