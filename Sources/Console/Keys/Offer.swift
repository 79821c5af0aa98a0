/// How a key of the table stands in the key line.
enum Offer: Sendable {
  /// It acts.
  case works
  /// It has nothing to act on at this moment: dim.
  case notNow
  /// It has no meaning here: left out.
  case absent
}
