import MCP

extension TOMLReader {
  /// Whether three quotes begin a string that goes over lines.
  var isTriple: Bool {
    guard let next else { return false }
    return bytes.dropFirst(offset).prefix(3).elementsEqual([next, next, next])
  }

  /// `"…"`, on one line, with escapes.
  mutating func basicString() throws(TOMLError) -> String {
    offset += 1
    var out: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      if byte == UInt8(ascii: "\\") { try escape(into: &out) } else { out.append(try character()) }
    }
    guard take(UInt8(ascii: "\"")) else { throw expected("the end of the string") }
    return String(decoding: out, as: UTF8.self)
  }

  /// `'…'`, on one line, as it stands.
  mutating func literalString() throws(TOMLError) -> String {
    offset += 1
    var out: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "'") { out.append(try character()) }
    guard take(UInt8(ascii: "'")) else { throw expected("the end of the string") }
    return String(decoding: out, as: UTF8.self)
  }

  /// `"""…"""`, with escapes; a backslash at the end of a line takes the space that follows.
  mutating func longBasicString() throws(TOMLError) -> String {
    try longString(UInt8(ascii: "\"")) { (reader, out) throws(TOMLError) in
      guard reader.next == UInt8(ascii: "\\") else { return false }
      if try !reader.skipFoldedLines() { try reader.escape(into: &out) }
      return true
    }
  }

  /// `'''…'''`, as it stands.
  mutating func longLiteralString() throws(TOMLError) -> String {
    try longString(UInt8(ascii: "'")) { (_, _) throws(TOMLError) in false }
  }

  /// A string in three quotes; `special` takes what is more than a character.
  private mutating func longString(
    _ quote: UInt8, special: (inout TOMLReader, inout [UInt8]) throws(TOMLError) -> Bool
  ) throws(TOMLError) -> String {
    offset += 3
    _ = takeLineFeed()
    var out: [UInt8] = []
    while next != nil {
      if next == quote {
        let quotes = bytes[offset...].prefix(5).prefix { $0 == quote }.count
        offset += quotes
        if quotes >= 3 {
          out += Array(repeating: quote, count: quotes - 3)
          return String(decoding: out, as: UTF8.self)
        }
        out += Array(repeating: quote, count: quotes)
      } else if takeLineFeed() {
        out.append(0x0A)
      } else if try !special(&self, &out) {
        out.append(try character())
      }
    }
    throw expected("the end of the string")
  }

  /// One byte of text; a control character is refused.
  private mutating func character() throws(TOMLError) -> UInt8 {
    guard let byte = next, byte != 0x0A, byte != 0x0D else { throw expected("the end of the string") }
    guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw error("a string holds a control character") }
    offset += 1
    return byte
  }

  /// A backslash at the end of a line, and all space behind it; false if it stands for something else.
  private mutating func skipFoldedLines() throws(TOMLError) -> Bool {
    var probe = offset + 1
    while probe < bytes.count, bytes[probe] == 0x20 || bytes[probe] == 0x09 { probe += 1 }
    guard probe < bytes.count, bytes[probe] == 0x0A || bytes[probe] == 0x0D else { return false }
    offset = probe
    repeat { skipSpace() } while takeLineFeed()
    return true
  }

  private mutating func escape(into out: inout [UInt8]) throws(TOMLError) {
    let start = self
    offset += 1
    let letter = next
    offset += 1
    switch letter {
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "e"): out.append(0x1B)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): out.append(letter ?? 0)
    case UInt8(ascii: "x"): out += try start.scalar(digits: 2, of: &self)
    case UInt8(ascii: "u"): out += try start.scalar(digits: 4, of: &self)
    case UInt8(ascii: "U"): out += try start.scalar(digits: 8, of: &self)
    default: throw start.error("a backslash in a string is followed by no TOML escape")
    }
  }

  /// The character of a numbered escape, whose digits `reader` takes; this is where it began.
  private func scalar(digits count: Int, of reader: inout TOMLReader) throws(TOMLError) -> [UInt8] {
    let digits = reader.bytes.dropFirst(reader.offset).prefix(count)
    guard digits.count == count, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let scalar = UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
    else { throw error("an escape needs \(count) hexadecimal digits of a character") }
    reader.offset += count
    return Array(String(scalar).utf8)
  }
}
