/// Where a reader is in a text.
struct Reading: Sendable, Equatable {
  /// The first line on the screen.
  var top = 0
  /// What is searched for; empty = nothing.
  var search = ""

  /// Moves by lines, so that the last ones stay on the screen.
  mutating func move(by distance: Int, lines: Int, height: Int) {
    top = min(max(0, top + distance), max(0, lines - height))
  }

  /// The next line that matches, forwards or backwards from the top one, around the end.
  func match(in lines: [String], forward: Bool) -> Int? {
    guard !search.isEmpty, !lines.isEmpty else { return nil }
    let wanted = search.lowercased()
    let count = lines.count
    return (1...count).map { (top + (forward ? $0 : count - $0)) % count }
      .first { lines[$0].lowercased().contains(wanted) }
  }
}
