extension Frame {
  /// The rows as plain text, without the spaces at their ends, each ended by a line feed.
  public var text: String {
    (0..<size.rows).reduce(into: "") { text, row in
      var line = self.row(row).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
  }
}
