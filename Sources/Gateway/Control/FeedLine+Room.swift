import Feed

extension FeedLine {
  /// How many bytes one answer may have: the rest of a line is for what is around it.
  static let room = limit - (4 << 10)
}
