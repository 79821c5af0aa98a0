/// Which kinds of bytes a text has: what a scanner looks for may not be there at all.
struct ByteMarks: OptionSet, Sendable {
  let rawValue: UInt32

  /// A control character but tab and line feed, or anything beyond ASCII.
  static let unusual = ByteMarks(rawValue: 1 << 0)
  static let space = ByteMarks(rawValue: 1 << 1)
  static let slash = ByteMarks(rawValue: 1 << 2)
  static let backslash = ByteMarks(rawValue: 1 << 3)
  static let dot = ByteMarks(rawValue: 1 << 4)
  static let colon = ByteMarks(rawValue: 1 << 5)
  static let at = ByteMarks(rawValue: 1 << 6)
  static let tilde = ByteMarks(rawValue: 1 << 7)
  static let percent = ByteMarks(rawValue: 1 << 8)
  /// What separates, pipes, substitutes or redirects in a shell.
  static let shell = ByteMarks(rawValue: 1 << 9)
  static let semicolon = ByteMarks(rawValue: 1 << 10)
  static let lineFeed = ByteMarks(rawValue: 1 << 11)
  static let digit = ByteMarks(rawValue: 1 << 12)
  static let capital = ByteMarks(rawValue: 1 << 13)
  static let equals = ByteMarks(rawValue: 1 << 14)
  static let underscore = ByteMarks(rawValue: 1 << 15)
  /// A single or double quote.
  static let quote = ByteMarks(rawValue: 1 << 16)
  /// The end of a substitution in a shell.
  static let closing = ByteMarks(rawValue: 1 << 17)

  init(rawValue: UInt32) { self.rawValue = rawValue }

  /// The marks of a text: one look at every byte.
  init(of bytes: Bytes) {
    let table = Self.table
    self = bytes.reduce(into: []) { $0.formUnion(table[$1]) }
  }

  /// The marks of every byte.
  static let table = ByteTable<ByteMarks> { byte in
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "\t"): .space
    case UInt8(ascii: "\n"): [.space, .lineFeed]
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: "\\"): .backslash
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "@"): .at
    case UInt8(ascii: "~"): .tilde
    case UInt8(ascii: "%"): .percent
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "_"): .underscore
    case UInt8(ascii: ";"): [.shell, .semicolon]
    case UInt8(ascii: "|"), UInt8(ascii: "&"), UInt8(ascii: "`"), UInt8(ascii: "$"), UInt8(ascii: "<"),
      UInt8(ascii: ">"):
      .shell
    case UInt8(ascii: "'"), UInt8(ascii: "\""): .quote
    case UInt8(ascii: ")"): .closing
    case UInt8(ascii: "0")...UInt8(ascii: "9"): .digit
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): .capital
    case 0..<0x20, 0x7F...: .unusual
    default: []
    }
  }
}
