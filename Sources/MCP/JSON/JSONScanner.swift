/// The tokens of a JSON text: a cursor over bytes that knows space, words and punctuation.
///
/// The bytes must outlive the scanner. Strings and numbers are in extensions of their own.
struct JSONScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let limits: JSONLimits
  /// The next byte to read.
  var offset = 0
  /// Where strings with escapes are put together; kept so that its memory is allocated once.
  var scratch: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// The next byte, if there is one.
  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func fault(_ kind: JSONError.Kind, at place: Int? = nil) -> JSONFault {
    JSONFault(kind: kind, offset: place ?? offset)
  }

  /// What is wrong at the cursor when something else was wanted.
  func unexpected() -> JSONFault {
    fault(next.map { .unexpectedCharacter($0) } ?? .unexpectedEnd)
  }

  /// Moves to the first byte that is no space, and answers it.
  mutating func skipSpace() -> UInt8? {
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      offset += 1
    }
    return nil
  }

  /// The start of a document: no byte order mark, and something in it.
  mutating func open() throws(JSONFault) {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { throw fault(.byteOrderMark) }
    if skipSpace() == nil { throw fault(.empty) }
  }

  /// The end of a document: nothing but space.
  mutating func close() throws(JSONFault) {
    if skipSpace() != nil { throw fault(.trailingContent) }
  }

  /// Takes the space and the `:` between a key and its value, and the space after it.
  mutating func colon() throws(JSONFault) {
    guard skipSpace() == UInt8(ascii: ":") else { throw unexpected() }
    offset += 1
  }

  /// Takes the opening bracket at the cursor. Answers whether there is something before `closing`; else that is taken
  /// too. `depth` counts this bracket.
  mutating func enter(depth: Int, until closing: UInt8) throws(JSONFault) -> Bool {
    if depth > limits.depth { throw fault(.deepNesting(limit: limits.depth)) }
    offset += 1
    guard skipSpace() == closing else { return true }
    offset += 1
    return false
  }

  /// Takes a `,` (true) or the closing bracket (false) after an element or a member.
  mutating func continues(until closing: UInt8) throws(JSONFault) -> Bool {
    let byte = skipSpace()
    if byte == closing {
      offset += 1
      return false
    }
    guard byte == UInt8(ascii: ",") else { throw unexpected() }
    let comma = offset
    offset += 1
    if skipSpace() == closing { throw fault(.trailingComma, at: comma) }
    return true
  }

  /// Takes `word`, whose first byte is at the cursor.
  mutating func word(_ word: StaticString) throws(JSONFault) {
    let count = word.utf8CodeUnitCount
    let end = offset + count
    let fits = end <= bytes.count && (0..<count).allSatisfy { bytes[offset + $0] == word.utf8Start[$0] }
    guard fits, end == bytes.count || !Self.isWordByte(bytes[end]) else { throw unknownWord() }
    offset = end
  }

  /// What is wrong where a value should begin and none does.
  func unknownWord() -> JSONFault {
    let word = bytes[offset...].prefix(20).prefix { Self.isWordByte($0) }
    if word.isEmpty { return unexpected() }
    return fault(.unknownWord(String(decoding: word, as: UTF8.self)))
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
