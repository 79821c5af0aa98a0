/// A stranger's text as it may stand in a message: between backticks, cut to a length, with everything that could
/// move a cursor, hide itself or turn the reading direction written as `\u{202E}`. Around text with backticks of its own
/// stand more of them than it has in a row, as in Markdown.
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
    let shown = text.unicodeScalars.prefix(limit)
    let cut = shown.endIndex < text.unicodeScalars.endIndex ? "…" : ""
    let marks = String(repeating: "`", count: Self.longestRun(in: shown) + 1)
    let gap = shown.first == "`" || shown.last == "`" && cut.isEmpty ? " " : ""
    return marks + gap + shown.map(Self.visible).joined() + cut + gap + marks
  }

  private static func visible(_ scalar: Unicode.Scalar) -> String {
    isPlain(scalar) ? String(Character(scalar)) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
  }

  /// The most backticks in a row.
  private static func longestRun(in scalars: some Sequence<Unicode.Scalar>) -> Int {
    var (longest, run) = (0, 0)
    for scalar in scalars {
      run = scalar == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.value >= 0x20 && scalar.value != 0x7F }
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
