extension VisibleText {
  /// The text on one line of at most so many columns. What does not fit is cut, and the cut is seen: `…`.
  ///
  /// A kept line feed ends the line, as a cut does if anything follows it.
  public func cut(to columns: Int) -> String {
    guard columns > 0 else { return "" }
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
}
