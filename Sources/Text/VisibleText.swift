/// A stranger's text in a form that cannot draw: what would move the cursor, turn the direction, vanish or push the
/// columns out of line stands there as an escape, `‹ESC›` or `‹202E›`.
///
/// The text is read only as far as a line or a cut needs it, so that a megabyte costs no more than what is shown.
public struct VisibleText: Sendable {
  /// What becomes of line feeds.
  public enum Newline: Sendable {
    /// They are shown as `‹LF›`.
    case escape
    /// They end the line.
    case keep
  }

  /// What the terminal can show.
  public enum Repertoire: Sendable {
    /// Unicode; escapes stand between `‹` and `›`, a cut ends in `…`.
    case unicode
    /// ASCII alone; everything else is an escape between `<` and `>`, a cut ends in `~`.
    case ascii
  }

  /// The text as it came.
  public let raw: String
  /// What becomes of line feeds.
  public let newline: Newline
  /// What the terminal can show.
  public let repertoire: Repertoire

  /// Takes text as it came; nothing is read yet.
  public init(_ raw: String, newline: Newline = .escape, repertoire: Repertoire = .unicode) {
    self.raw = raw
    self.newline = newline
    self.repertoire = repertoire
  }

  /// The whole text. Its only control character is the line feed, and that only where it is kept.
  public var text: String {
    pieces.reduce(into: "") { $0 += $1.text }
  }
}
