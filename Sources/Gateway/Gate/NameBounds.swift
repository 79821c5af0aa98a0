/// How long a name that a stranger chose may be where it is recorded: every console is told of it.
enum NameBounds {
  /// Bytes of a tool's name. MCP advises 128.
  static let tool = 1024
  /// Unicode scalars of a method, or of a client's or server's word about itself.
  static let word = 100
}

extension String {
  /// The text, cut to a number of Unicode scalars; an ellipsis stands for the rest.
  func cut(to scalars: Int) -> String {
    guard utf8.count > scalars, let end = unicodeScalars.index(startIndex, offsetBy: scalars, limitedBy: endIndex),
      end < endIndex
    else { return self }
    return String(unicodeScalars[..<end]) + "…"
  }
}
