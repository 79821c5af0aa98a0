/// The JSON of an object that was cut somewhere, ended so that it may be read again.
struct ObjectBeginning {
  private let bytes: [UInt8]
  private var depth = 0
  private var isInText = false
  /// Where the last escape begins.
  private var escape: Int?
  private var isEscape = false
  /// Where the comma after the last whole member stands.
  private var comma: Int?

  /// The bytes of the longest escape, `\u001f`.
  private static let escapeLength = 6

  init(_ text: String) {
    bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() { pass(byte, at: place) }
  }

  /// Its whole members; none if not even one is whole.
  var wholeMembers: [UInt8]? { comma.map { Array(bytes[..<$0]) + [UInt8(ascii: "}")] } }

  /// All of it, if it was cut in a text: the text ends where it was cut.
  var withCutText: [UInt8]? {
    guard isInText else { return nil }
    let end = escape.flatMap { $0 + Self.escapeLength > bytes.count ? $0 : nil } ?? bytes.count
    return Array(bytes[..<end]) + Array("\"}".utf8)
  }

  private mutating func pass(_ byte: UInt8, at place: Int) {
    guard !isInText else { return passText(byte, at: place) }
    switch byte {
    case UInt8(ascii: "\""): isInText = true
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    case UInt8(ascii: ",") where depth == 1: comma = place
    default: break
    }
  }

  private mutating func passText(_ byte: UInt8, at place: Int) {
    if isEscape {
      isEscape = false
    } else if byte == UInt8(ascii: "\\") {
      isEscape = true
      escape = place
    } else if byte == UInt8(ascii: "\"") {
      isInText = false
    }
  }
}
