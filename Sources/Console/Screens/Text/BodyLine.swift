/// A line of a text that is read: content, or a ruled line that begins a section.
enum BodyLine {
  case line(Line)
  case section(Line, remark: Line)

  /// Its words, for searching.
  var text: String {
    switch self {
    case .line(let line): line.text
    case .section(let title, let remark): "\(title.text) \(remark.text)"
    }
  }
}

extension Canvas {
  /// Paints the lines of a text that are in sight, those that match what is searched for underlaid.
  mutating func put(_ lines: some Sequence<BodyLine>, search: String, rows: Range<Int>) {
    let wanted = search.lowercased()
    for (row, line) in zip(rows, lines) {
      switch line {
      case .line(let line): put(line, row: row, column: 0)
      case .section(let title, let remark): rule(row: row, to: columns, title: title, remark: remark)
      }
      if !wanted.isEmpty, line.text.lowercased().contains(wanted) {
        emphasise(row: row, columns: 0..<columns, .bold)
      }
    }
  }
}
