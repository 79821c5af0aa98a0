import Text

extension String {
  /// The columns it takes once it is safe to paint.
  var displayColumns: Int { DisplayWidth.columns(of: self) }

  /// What stands behind its last slash: a file without its directories.
  var fileName: String { split(separator: "/").last.map(String.init) ?? self }

  /// Without blanks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
