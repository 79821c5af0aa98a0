import Feed

/// One call, whole.
struct CallView: Sendable {
  var id: CallID
  /// What the gateway said of it last.
  var answer: CallPage?
  /// Why the gateway could not say more.
  var problem: String?
  var reading = Reading()
  /// Its arguments, laid out for the size of the screen.
  var arguments: ArgumentTable?
  /// Up to this line of the arguments everything has been on the screen, for the digest it was said of.
  var seen = 0
  var seenDigest = ""

  /// Lines have been on the screen. Only what follows on without a hole counts.
  mutating func note(_ lines: Range<Int>, digest: String) {
    if !seenDigest.utf8.elementsEqual(digest.utf8) {
      seen = 0
      seenDigest = digest
    }
    if lines.lowerBound <= seen { seen = max(seen, lines.upperBound) }
  }
}
