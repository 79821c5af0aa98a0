extension VisibleText {
  /// Text laid out in lines.
  public struct Wrapped: Sendable, Equatable {
    /// The lines, none wider than was asked for.
    public var lines: [String]
    /// Whether nothing is missing; else the last line ends in `…`.
    public var isWhole: Bool
  }

  /// The whole text in lines of at most so many columns, broken at spaces where there are any.
  ///
  /// One space goes at each break. Escapes stay in one piece if the line is wide enough for them. Empty text is one
  /// empty line; without a column there is no line.
  public func wrapped(to columns: Int) -> [String] {
    wrapped(to: columns, atMost: .max).lines
  }

  /// The first lines of the text, read no further than they reach.
  public func wrapped(to columns: Int, atMost limit: Int) -> Wrapped {
    guard columns > 0, limit > 0 else { return Wrapped(lines: [], isWhole: raw.isEmpty) }
    var wrap = Wrap(columns: columns)
    for piece in pieces {
      for part in fitting(piece, in: columns) { wrap.append(part) }
      if wrap.lines.count >= limit { return wrap.cut(with: ellipsis) }
    }
    return Wrapped(lines: (wrap.lines + [wrap.line]).map(\.text), isWhole: true)
  }

  /// An escape wider than the line is taken apart; a wide character that has no room is shown as a cut.
  func fitting(_ piece: Piece, in columns: Int) -> [Piece] {
    guard piece.columns > columns else { return [piece] }
    return piece.text.unicodeScalars.map { scalar in
      let width = DisplayWidth.columns(of: scalar)
      return width > columns ? Piece(text: ellipsis, columns: 1) : Piece(text: String(scalar), columns: width)
    }
  }

  private struct Wrap {
    let columns: Int
    private(set) var lines: [Line] = []
    private(set) var line = Line()

    init(columns: Int) {
      self.columns = columns
    }

    mutating func append(_ piece: Piece) {
      if piece.isLineFeed {
        end()
      } else if line.columns + piece.columns <= columns {
        line.append(piece)
      } else if piece.isSpace {
        end()
      } else {
        let (ended, rest) = line.broken()
        lines.append(ended)
        line = rest
        append(piece)
      }
    }

    private mutating func end() {
      lines.append(line)
      line = Line()
    }

    /// The finished lines, the last of them with the sign that more follows.
    func cut(with sign: String) -> Wrapped {
      let last = lines.last?.cut(to: columns, with: sign) ?? sign
      return Wrapped(lines: lines.dropLast().map(\.text) + [last], isWhole: false)
    }
  }
}
