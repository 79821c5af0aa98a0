import MCP

/// One argument of a call, beside what it was at the last yes.
struct Argument {
  var key: String
  /// None = it was there at the last yes and is gone.
  var value: JSON?
  /// None = it was not there at the last yes, or there was none.
  var before: JSON?
  var isChanged: Bool
  /// Whether something in it should be looked at before anything else.
  var isFlagged: Bool

  /// The argument that a JSON Pointer (RFC 6901) leads into.
  static func key(of pointer: String) -> String {
    let token = pointer.dropFirst().prefix { $0 != "/" }
    var key = ""
    var isEscape = false
    for character in token {
      switch (isEscape, character) {
      case (true, "1"): key.append("/")
      case (true, _): key.append("~")
      case (false, "~"): break
      case (false, _): key.append(character)
      }
      isEscape = !isEscape && character == "~"
    }
    return key
  }

  /// How a value is written: text between quotes, the rest as JSON.
  static func text(_ value: JSON) -> String { value.string.map { "\"\($0)\"" } ?? SpacedJSON(value).text }

  /// The role of a value.
  static func role(_ value: JSON) -> Role {
    switch value {
    case .string: .jsonString
    case .number: .jsonNumber
    case .bool, .null: .jsonLiteral
    case .array, .object: .text
    }
  }

  /// Whether it is so short that it may share a line with others.
  var isShort: Bool {
    switch value {
    case .number(let number)?: number.text.utf8.count <= 12 && key.utf8.count <= 20
    case .bool?, .null?: key.utf8.count <= 20
    default: false
    }
  }
}
