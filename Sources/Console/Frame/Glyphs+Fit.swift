import Text

extension Glyphs {
  /// A stranger's text made visible.
  func visible(_ raw: String) -> String {
    isPlain(raw) ? raw : VisibleText(raw, repertoire: repertoire).text
  }

  /// A stranger's text in exactly so many columns; a cut is seen.
  func fit(_ raw: String, _ columns: Int, _ align: Alignment = .leading) -> String {
    cut(raw, columns).padded(to: columns, align)
  }

  /// A stranger's text in at most so many columns; a cut is seen. Plain text, which nearly all is, takes a short way.
  func cut(_ raw: String, _ columns: Int) -> String {
    guard columns > 0 else { return "" }
    guard raw.utf8.prefix(columns + 1).allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else {
      return VisibleText(raw, repertoire: repertoire).cut(to: columns)
    }
    let isWhole = raw.utf8.dropFirst(columns).isEmpty
    return isWhole ? raw : String(raw.unicodeScalars.prefix(columns - 1)) + ellipsis
  }

  /// A stranger's text in lines.
  func wrap(_ raw: String, _ columns: Int, atMost limit: Int = .max) -> VisibleText.Wrapped {
    VisibleText(raw, repertoire: repertoire).wrapped(to: columns, atMost: limit)
  }

  /// The gateway's own words about rules, in which signs such as `≤` stand: readable in ASCII too.
  func words(_ text: String) -> String {
    guard repertoire == .ascii, !isPlain(text) else { return text }
    return text.unicodeScalars.reduce(into: "") { $0 += Self.twins[$1] ?? String($1) }
  }

  private func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
  }

  private static let twins: [Unicode.Scalar: String] = [
    "≤": "<=", "≥": ">=", "≠": "!=", "→": "->", "×": "x", "–": "-", "…": "~", "“": "\"", "”": "\"", "·": ".", "²": "^2",
  ]
}
