import MCP

extension [String] {
  /// The one that a mistyped word most likely means, if one is near enough.
  package func nearest(to word: String) -> String? {
    let lowered = word.lowercased()
    let distances = map { ($0, $0.lowercased().distance(to: lowered)) }
    guard let best = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return best.1 <= Swift.max(1, Swift.min(best.0.count, word.count) / 3) ? best.0 : nil
  }
}

extension String {
  /// The fewest letters to add, drop, replace or swap with their neighbour to get from one to the other
  /// (optimal string alignment). Words beyond 64 letters are taken as too far.
  func distance(to other: String) -> Int {
    let (left, right) = (Array(unicodeScalars), Array(other.unicodeScalars))
    guard left.count <= 64, right.count <= 64 else { return Int.max }
    var before: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        let replaced = last[column] + (left[row] == right[column] ? 0 : 1)
        var best = Swift.min(replaced, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          best = Swift.min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      (before, last) = (last, current)
    }
    return last[right.count]
  }
}
