extension VisibleText {
  /// A text wrapped to a width, of which any lines can be had without those before them: where they begin is found out
  /// once.
  public struct Lines: Sendable {
    private let text: VisibleText
    private let columns: Int
    /// In bytes of the raw text; none for a line that begins within an escape.
    private let starts: [Int?]

    /// Reads the text whole.
    ///
    /// - Parameter columns: at least one.
    public init(_ text: VisibleText, columns: Int) {
      self.text = text
      self.columns = max(1, columns)
      starts = Starts(text, columns: self.columns).starts
    }

    /// How many there are, at least one.
    public var count: Int { starts.count }

    /// Some of the lines, as ``VisibleText/wrapped(to:)`` has them; at the cost of these lines alone.
    public subscript(range: Range<Int>) -> [String] {
      let range = range.clamped(to: 0..<count)
      guard !range.isEmpty, let first = starts[...range.lowerBound].lastIndex(where: { $0 != nil }) else { return [] }
      // What a line was broken at begins the second line after it at the latest.
      let end = starts[range.upperBound...].dropFirst(2).first { $0 != nil } ?? nil
      let bytes = text.raw.utf8
      let start = bytes.index(bytes.startIndex, offsetBy: starts[first] ?? 0)
      let stop = end.map { bytes.index(bytes.startIndex, offsetBy: $0) } ?? bytes.endIndex
      let part = VisibleText(String(text.raw[start..<stop]), newline: text.newline, repertoire: text.repertoire)
      let lines = part.wrapped(to: columns, atMost: .max).lines
      return Array(lines.dropFirst(range.lowerBound - first).prefix(range.count))
    }
  }

  /// Goes through a text as wrapping does, and keeps only where its lines begin.
  private struct Starts {
    let columns: Int
    private(set) var starts: [Int?] = [0]
    /// Columns and pieces of the line so far.
    private var width = 0
    private var pieces = 0
    /// Behind the last space of the line that is not its first piece: where, and the columns and pieces up to there.
    private var space: (offset: Int, width: Int, pieces: Int)?

    init(_ text: VisibleText, columns: Int) {
      self.columns = columns
      var clusters = Clusters(text.raw)
      var offset = 0
      while let cluster = clusters.next() {
        let piece = text.piece(for: cluster)
        if piece.columns <= columns {
          append(piece, at: offset, followedBy: clusters.offset)
        } else {
          for (index, part) in text.fitting(piece, in: columns).enumerated() {
            append(part, at: index == 0 ? offset : nil, followedBy: clusters.offset)
          }
        }
        offset = clusters.offset
      }
    }

    private mutating func append(_ piece: Piece, at offset: Int?, followedBy next: Int) {
      if piece.isLineFeed { return begin(at: next) }
      if width + piece.columns > columns {
        if piece.isSpace { return begin(at: next) }
        guard let space else {
          begin(at: offset)
          return append(piece, at: offset, followedBy: next)
        }
        let rest = (width - space.width, pieces - space.pieces)
        begin(at: space.offset)
        (width, pieces) = rest
        return append(piece, at: offset, followedBy: next)
      }
      width += piece.columns
      pieces += 1
      if piece.isSpace, pieces > 1 { space = (next, width, pieces) }
    }

    private mutating func begin(at offset: Int?) {
      starts.append(offset)
      (width, pieces) = (0, 0)
      space = nil
    }
  }
}
