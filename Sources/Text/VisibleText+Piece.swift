extension VisibleText {
  /// What may not be torn apart: a character with its marks, or an escape.
  struct Piece: Equatable {
    let text: String
    let columns: Int

    var isLineFeed: Bool { text == "\n" }
    var isSpace: Bool { text == " " }
  }

  /// The text piece by piece, read on demand.
  var pieces: some Sequence<Piece> {
    Clusters(raw).lazy.map(piece(for:))
  }

  /// The sign of a cut, one column wide.
  var ellipsis: String {
    repertoire == .unicode ? "…" : "~"
  }

  func piece(for cluster: Cluster) -> Piece {
    switch cluster.content {
    case .lineFeed:
      newline == .keep ? Piece(text: "\n", columns: 0) : escape(["\n"])
    case .escaped(let scalar):
      escape([scalar])
    case .shown(let text, let columns):
      repertoire == .unicode || text.utf8.count == 1
        ? Piece(text: text, columns: columns) : escape(Array(text.unicodeScalars))
    }
  }

  private func escape(_ scalars: [Unicode.Scalar]) -> Piece {
    let text = scalars.map { scalar in
      if scalar.value >= 0x20 && scalar.value < 0x7F { return String(scalar) }
      let label = ScalarLabel.text(for: scalar)
      return repertoire == .unicode ? "‹\(label)›" : "<\(label)>"
    }
    return Piece(text: text.joined(), columns: text.reduce(0) { $0 + DisplayWidth.columns(of: $1) })
  }
}
