extension VisibleText {
  /// The pieces of one line while it grows.
  struct Line {
    private(set) var pieces: [Piece] = []
    private(set) var columns = 0

    init(_ pieces: some Sequence<Piece> = []) {
      for piece in pieces { append(piece) }
    }

    var text: String { pieces.reduce(into: "") { $0 += $1.text } }

    mutating func append(_ piece: Piece) {
      pieces.append(piece)
      columns += piece.columns
    }

    /// The line with a sign at its end that says that something is missing, in at most so many columns.
    func cut(to limit: Int, with sign: String) -> String {
      guard limit > 0 else { return "" }
      var kept = self
      while kept.columns > limit - 1, let last = kept.pieces.popLast() {
        kept.columns -= last.columns
      }
      return kept.text + sign
    }

    /// Ends the line at its last space, which goes, or where it is if it has none; the rest begins the next line.
    func broken() -> (line: Line, rest: Line) {
      guard let space = pieces.lastIndex(where: \.isSpace), space > 0 else { return (self, Line()) }
      return (Line(pieces[..<space]), Line(pieces[(space + 1)...]))
    }
  }
}
