extension VisibleText {
  /// The text on one line of at most so many columns. What does not fit is cut, and the cut is seen: `…`.
  ///
  /// A kept line feed ends the line, as a cut does if anything follows it.
  public func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
    if let line = plainLine(columns) { return line }
    var line = Line()
    var whole = true
    for piece in pieces {
      guard !piece.isLineFeed, line.columns + piece.columns <= columns else {
        whole = false
        break
      }
      line.append(piece)
    }
    return whole ? line.text : line.cut(to: columns, with: ellipsis)
  }

  /// The quick way for what nearly all lines begin with: printable ASCII, of which each character takes a column.
  private func plainLine(_ columns: Int) -> String? {
    var raw = raw
    return raw.withUTF8 { bytes in
      guard bytes.prefix(columns).allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
      if bytes.count <= columns { return String(decoding: bytes, as: UTF8.self) }
      // A mark would belong to the character before it.
      guard bytes[columns] < 0x80 else { return nil }
      return String(decoding: bytes.prefix(columns - 1), as: UTF8.self) + ellipsis
    }
  }
}
