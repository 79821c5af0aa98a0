import Feed
import MCP
import Risk
import Text

extension ToolChange {
  /// How two definitions of one tool differ, and what that does to the risk.
  ///
  /// - Parameter after: the verdict on the one that was seen, raised by what is wrong with it.
  init(_ drift: DefinitionDrift, tool: String, hash: String, after: RiskVerdict) {
    self.init(
      tool: tool, kind: .changed, hash: hash, members: drift.changes.map(\.member), before: drift.before,
      after: after, findings: Array(drift.findings.prefix(Self.mostFindings)),
      texts: drift.texts.map(ChangedText.init))
  }

  /// So many findings say enough.
  static let mostFindings = 8
}

extension ChangedText {
  /// The words in a form that cannot draw. What was kept is shown where it meets a change.
  fileprivate init(_ change: TextChange) {
    let pieces = change.diff.pieces
    let shown = pieces.prefix(Self.mostPieces).enumerated().map { place, piece in
      Piece(
        change: piece.change,
        text: piece.change == .kept
          ? Self.ends(of: piece.text, isFirst: place == 0, isLast: place == pieces.count - 1)
          : VisibleText(piece.text).cut(to: 300))
    }
    // By this whoever reads them knows that there are more.
    let rest = pieces.count > Self.mostPieces ? [Piece(change: .kept, text: "…")] : []
    self.init(pointer: VisibleText(change.pointer).cut(to: 100), pieces: shown + rest)
  }

  private static let mostPieces = 24

  /// Some words before the next change, and some behind the last.
  private static func ends(of kept: String, isFirst: Bool, isLast: Bool) -> String {
    let reach = 40
    let scalars = kept.unicodeScalars
    guard scalars.count > 2 * reach else { return VisibleText(kept).text }
    let head = isFirst ? "" : VisibleText(String(scalars.prefix(reach))).text
    let tail = isLast ? "" : VisibleText(String(scalars.suffix(reach))).text
    return "\(head)…\(tail)"
  }
}
