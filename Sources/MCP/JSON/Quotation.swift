/// A stranger's text as it may stand in a message: between backticks, cut to a length, with everything that could
/// move a cursor, hide itself or turn the reading direction written as `\u{202E}`.
public struct Quotation: CustomStringConvertible, Sendable {
  private let text: String
  private let limit: Int

  /// Quotes text, of which at most `limit` characters are shown.
  public init(_ text: String, limit: Int = 60) {
    self.text = text
    self.limit = limit
  }

  /// The quotation.
  public var description: String {
    var shown = "`"
    for (index, scalar) in text.unicodeScalars.enumerated() {
      guard index < limit else {
        shown += "…"
        break
      }
      if Self.isPlain(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return shown + "`"
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "`" }
    if scalar.properties.isDefaultIgnorableCodePoint { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      .spaceSeparator:
      return false
    default:
      return true
    }
  }
}
