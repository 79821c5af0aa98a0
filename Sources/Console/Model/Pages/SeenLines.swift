/// How far a text has been on the screen: from its first line on, without a hole.
struct SeenLines: Sendable, Equatable {
  /// Up to this line, everything was there.
  private(set) var count = 0
  /// What the lines are of.
  private(set) var digest = ""

  /// Lines have been on the screen. Only what follows on without a hole counts; another text begins anew.
  mutating func note(_ lines: Range<Int>, of digest: String) {
    if !self.digest.utf8.elementsEqual(digest.utf8) {
      count = 0
      self.digest = digest
    }
    if lines.lowerBound <= count { count = max(count, lines.upperBound) }
  }

  /// How many lines of this text were there.
  func count(of digest: String) -> Int { self.digest.utf8.elementsEqual(digest.utf8) ? count : 0 }
}
