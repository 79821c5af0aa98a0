import MCP

/// Reads TOML 1.0 into a tree of JSON values with their places, strictly: what it does not know it refuses.
///
/// What JSON has no value for, such as dates, `inf` and hexadecimal numbers, is kept as its text. Arrays and inline
/// tables may end in a comma and go over lines, as TOML 1.1 lets them.
struct TOMLReader {
  static let deepest = 128

  let bytes: [UInt8]
  var offset = 0
  /// The last place that was asked for, to count on from.
  private var mark = JSONPosition.start
  private let root = TOMLTable(made: .byHeader, at: .start)

  /// The tree of a whole text.
  static func read(_ bytes: [UInt8]) throws(TOMLError) -> JSONNode {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw TOMLError(position: .start, reason: "these bytes are no UTF-8")
    }
    var reader = TOMLReader(bytes: bytes)
    try reader.document()
    return reader.root.node
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.starts(with: [0xEF, 0xBB, 0xBF]) else { return }
    offset = 3
    mark = JSONPosition(offset: 3, line: 1, column: 1)
  }

  private mutating func document() throws(TOMLError) {
    var table = root
    while try skipToContent() {
      if next == UInt8(ascii: "[") {
        table = try header()
      } else {
        try pair(in: table)
      }
      try endLine()
    }
  }

  // MARK: Headers and pairs

  /// `[a.b]` or `[[a.b]]`: the table that the following pairs belong to.
  private mutating func header() throws(TOMLError) -> TOMLTable {
    let place = place()
    offset += 1
    let isElement = take(UInt8(ascii: "["))
    let path = try keys()
    guard take(UInt8(ascii: "]")), !isElement || take(UInt8(ascii: "]")) else { throw expected("`]`") }
    var table = root
    for key in path.dropLast() { table = try table.descend(key.text, made: .byPath, at: key.position) }
    guard let last = path.last else { throw expected("a key") }
    return isElement ? try table.element(last.text, at: place) : try table.header(last.text, at: place)
  }

  /// `a.b = value`.
  mutating func pair(in table: TOMLTable, depth: Int = 1) throws(TOMLError) {
    let path = try keys()
    guard take(UInt8(ascii: "=")) else { throw expected("`=`") }
    skipSpace()
    var table = table
    for key in path.dropLast() { table = try table.descend(key.text, made: .byDots, at: key.position) }
    guard let last = path.last else { throw expected("a key") }
    let value = try value(depth: depth + path.count - 1)
    try table.set(last.text, to: value, at: last.position)
  }

  /// A key with its dots, and the space around it.
  private mutating func keys() throws(TOMLError) -> [(text: String, position: JSONPosition)] {
    var path: [(text: String, position: JSONPosition)] = []
    repeat {
      skipSpace()
      let place = place()
      path.append((try key(), place))
      guard path.count <= Self.deepest else { throw error("a key has more than \(Self.deepest) parts") }
      skipSpace()
    } while take(UInt8(ascii: "."))
    return path
  }

  private mutating func key() throws(TOMLError) -> String {
    switch next {
    case UInt8(ascii: "\""): return try basicString()
    case UInt8(ascii: "'"): return try literalString()
    default:
      let start = offset
      while let byte = next, Self.isBareKey(byte) { offset += 1 }
      guard offset > start else { throw expected("a key") }
      return String(decoding: bytes[start..<offset], as: UTF8.self)
    }
  }

  private static func isBareKey(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  // MARK: The cursor

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  /// The place of the cursor.
  mutating func place() -> JSONPosition {
    mark = located
    return mark
  }

  private var located: JSONPosition {
    var (line, column) = (mark.line, mark.column)
    for byte in bytes[mark.offset..<offset] {
      if byte == 0x0A {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONPosition(offset: offset, line: line, column: column)
  }

  func error(_ reason: String) -> TOMLError { TOMLError(position: located, reason: reason) }

  func expected(_ what: String) -> TOMLError {
    guard let next else { return error("the text ends where \(what) should stand") }
    let found =
      (0x21...0x7E).contains(next) ? "`\(UnicodeScalar(next))`" : next == 0x0A ? "the line ends" : "something else"
    return error(next == 0x0A ? "\(found) where \(what) should stand" : "\(found) stands where \(what) should")
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    offset += 1
    return true
  }

  mutating func skipSpace() {
    while next == 0x20 || next == 0x09 { offset += 1 }
  }

  mutating func takeLineFeed() -> Bool {
    if next == 0x0D, offset + 1 < bytes.count, bytes[offset + 1] == 0x0A { offset += 1 }
    return take(0x0A)
  }

  /// Skips space, comments and line ends. Answers whether something is left.
  @discardableResult
  mutating func skipToContent() throws(TOMLError) -> Bool {
    repeat {
      skipSpace()
      try skipComment()
    } while takeLineFeed()
    return next != nil
  }

  private mutating func skipComment() throws(TOMLError) {
    guard next == UInt8(ascii: "#") else { return }
    while let byte = next, byte != 0x0A {
      let endsLine = byte == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
      if endsLine { return }
      guard byte >= 0x20 && byte != 0x7F || byte == 0x09 else { throw error("a comment holds a control character") }
      offset += 1
    }
  }

  /// Nothing but a comment may follow on a line.
  private mutating func endLine() throws(TOMLError) {
    skipSpace()
    try skipComment()
    guard next == nil || takeLineFeed() else { throw expected("the end of the line") }
  }
}
