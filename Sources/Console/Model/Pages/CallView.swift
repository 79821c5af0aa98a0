import Feed

/// One call, whole.
struct CallView: Sendable {
  var id: CallID
  /// What the gateway said of it last.
  var answer: CallPage?
  /// Why the gateway could not say more.
  var problem: String?
  /// Why it was held, by the records of a call that has ended; none until they are asked for and read.
  var reasons: [HoldReason]?
  var reading = Reading()
  /// Its arguments, laid out for the size of the screen.
  var arguments: ArgumentTable?
  /// Which lines of its arguments have been on the screen.
  var seenLines = SeenLines()

  /// Up to this line of the arguments everything has been on the screen, for the digest it was said of.
  var seen: Int { seenLines.count }
  var seenDigest: String { seenLines.digest }
}
