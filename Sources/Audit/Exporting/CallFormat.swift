import Feed

/// A way of writing calls for other programs, one a line.
public protocol CallFormat: Sendable {
  /// What stands before the first call, without its line's end.
  var heading: String? { get }
  /// What ends each line.
  var lineEnd: String { get }

  /// One call, without its line's end.
  func line(_ call: CallRow) -> String
}

extension CallFormat {
  /// Nothing.
  public var heading: String? { nil }
  /// A line feed.
  public var lineEnd: String { "\n" }
}
