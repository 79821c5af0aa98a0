import Text

extension Glyphs {
  /// A stranger's text made visible.
  func visible(_ raw: String) -> String {
    isPlain(raw) ? raw : VisibleText(raw, repertoire: repertoire).text
  }

  /// A stranger's text in exactly so many columns; a cut is seen.
  func fit(_ raw: String, _ columns: Int, _ align: Alignment = .leading) -> String {
    if raw.utf8.count <= columns && isPlain(raw) { return raw.padded(to: columns, align) }
    return VisibleText(raw, repertoire: repertoire).fitted(to: columns, align)
  }

  /// A stranger's text in at most so many columns; a cut is seen.
  func cut(_ raw: String, _ columns: Int) -> String {
    if raw.utf8.count <= columns && isPlain(raw) { return raw }
    return VisibleText(raw, repertoire: repertoire).cut(to: columns)
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
