import MCP

/// What a YAML scalar without quotes says: JSON's `true`, `false`, `null` and numbers are such, other words are text.
/// What YAML 1.1 would read as something else is refused, because two readers would not agree on it.
enum PlainScalar {
  case value(JSONNode.Value)
  case refused(String)

  init(_ text: String) {
    switch text {
    case "true": self = .value(.bool(true))
    case "false": self = .value(.bool(false))
    case "null": self = .value(.null)
    case "": self = .refused("there is no value here; YAML would read null")
    default:
      if Self.words.contains(text.lowercased()) {
        self = .refused("YAML readers disagree on \(Quotation(text))")
      } else if Self.startsLikeNumber(text) {
        self = Self.number(text)
      } else {
        self = .value(.string(text))
      }
    }
  }

  private static let words: Set<String> = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".inf", "+.inf", "-.inf", ".nan", "=", "<<",
  ]

  private static func startsLikeNumber(_ text: String) -> Bool {
    let rest = text.utf8.drop { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: ".") }
    return rest.first.map { 48...57 ~= $0 } ?? false
  }

  /// A JSON number; else text, if no YAML reader would take it for a number or a date: `4x`, `90d`, `192.168.0.1`.
  private static func number(_ text: String) -> PlainScalar {
    if case .number(let number)? = try? JSON(parsing: text) { return .value(.number(number)) }
    let marks = "0123456789abcdefABCDEFxXoO_:+-.Tt Zz"
    guard text.allSatisfy(marks.contains), !isAddress(text), !isDays(text) else { return .value(.string(text)) }
    return .refused("\(Quotation(text)) is no JSON number, and YAML readers may take it for a number, a time or a date")
  }

  /// `90d`: hexadecimal digits are a number only after `0x`.
  private static func isDays(_ text: String) -> Bool {
    text.utf8.last == UInt8(ascii: "d") && text.utf8.dropLast().allSatisfy { 48...57 ~= $0 }
  }

  /// `192.168.0.1`, `127.0.0.1:7777`, `127.0.0.1:80a`: more than one dot, or a colon after one, is in no reader's
  /// numbers.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    return parts.count <= 2 && parts[0].utf8.count { $0 == UInt8(ascii: ".") } > 1
      && parts[0].utf8.allSatisfy { 48...57 ~= $0 || $0 == UInt8(ascii: ".") }
      && parts.allSatisfy { !$0.isEmpty && !$0.contains(" ") }
  }
}
