import MCP

extension TOMLReader {
  /// A value at the cursor.
  mutating func value(depth: Int) throws(TOMLError) -> JSONNode {
    guard depth <= Self.deepest else { throw error("values are nested more than \(Self.deepest) deep") }
    let place = place()
    switch next {
    case UInt8(ascii: "\""):
      return JSONNode(.string(isTriple ? try longBasicString() : try basicString()), at: place)
    case UInt8(ascii: "'"):
      return JSONNode(.string(isTriple ? try longLiteralString() : try literalString()), at: place)
    case UInt8(ascii: "["): return JSONNode(.array(try elements(depth: depth)), at: place)
    case UInt8(ascii: "{"): return try inlineTable(at: place, depth: depth)
    default: return JSONNode(try scalar(), at: place)
    }
  }

  private mutating func elements(depth: Int) throws(TOMLError) -> [JSONNode] {
    offset += 1
    var elements: [JSONNode] = []
    while try skipToContent(), next != UInt8(ascii: "]") {
      elements.append(try value(depth: depth + 1))
      try skipToContent()
      guard take(UInt8(ascii: ",")) else { break }
    }
    guard take(UInt8(ascii: "]")) else { throw expected("`,` or `]`") }
    return elements
  }

  private mutating func inlineTable(at place: JSONPosition, depth: Int) throws(TOMLError) -> JSONNode {
    offset += 1
    let table = TOMLTable(made: .byHeader, at: place)
    while try skipToContent(), next != UInt8(ascii: "}") {
      try pair(in: table, depth: depth + 1)
      try skipToContent()
      guard take(UInt8(ascii: ",")) else { break }
    }
    guard take(UInt8(ascii: "}")) else { throw expected("`,` or `}`") }
    return table.node
  }

  /// A word without quotes: a truth value, a number, a date.
  private mutating func scalar() throws(TOMLError) -> JSONNode.Value {
    let start = offset
    while let byte = next, Self.isWord(byte) { offset += 1 }
    // A date and its time may have a space between them.
    if offset - start == 10, next == 0x20, bytes.dropFirst(offset + 1).prefix(3).last == UInt8(ascii: ":") {
      offset += 1
      while let byte = next, Self.isWord(byte) { offset += 1 }
    }
    let word = String(decoding: bytes[start..<offset], as: UTF8.self)
    guard let value = TOMLScalar(word)?.value else {
      offset = start
      throw word.isEmpty ? expected("a value") : error("this is no value; text stands in quotes")
    }
    return value
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "+-_.:".utf8.contains(byte)
    }
  }
}
