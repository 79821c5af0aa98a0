import Text

/// The signs that the console itself draws. Each has an ASCII twin of the same width, so that nothing moves.
public struct Glyphs: Sendable, Equatable {
  /// What becomes of strangers' text: shown as Unicode, or everything beyond ASCII as an escape.
  public let repertoire: VisibleText.Repertoire

  let low, medium, high, critical: String
  let full, empty: String
  let spark: [String]
  let selection, flag, changed, mark: String
  let horizontal, vertical, teeDown, teeUp: String
  let yes, no, fault, running, ellipsis, none: String
  let live, connecting, replay, gap, gone: String
  let below, above, open, closed, warning: String
  let arrow, times: String

  /// For terminals that know Unicode and draw ambiguous characters in one column.
  public static let unicode = Glyphs(
    repertoire: .unicode, low: "·", medium: "▪", high: "▲", critical: "◆", full: "▇", empty: "▁",
    spark: ["▁", "▂", "▃", "▄", "▅", "▆", "▇"], selection: "▌", flag: "⚑", changed: "≠", mark: "+",
    horizontal: "─", vertical: "│", teeDown: "┬", teeUp: "┴", yes: "✓", no: "✗", fault: "!", running: "…",
    ellipsis: "…", none: "–", live: "●", connecting: "◌", replay: "↻", gap: "≠", gone: "✕", below: "▼", above: "▲",
    open: "▾", closed: "▸", warning: "⚠", arrow: "→", times: "×")

  /// For all others.
  public static let ascii = Glyphs(
    repertoire: .ascii, low: ".", medium: "-", high: "!", critical: "#", full: "#", empty: ".",
    spark: [".", ".", ":", "-", "=", "*", "#"], selection: ">", flag: "?", changed: "*", mark: "+", horizontal: "-",
    vertical: "|", teeDown: "+", teeUp: "+", yes: "+", no: "x", fault: "!", running: "~", ellipsis: "~", none: "-",
    live: "*", connecting: "o", replay: "@", gap: "*", gone: "x", below: "v", above: "^", open: "v", closed: ">",
    warning: "!", arrow: ">", times: "x")
}
