/// A screen as plain text, for pages that show what the console looks like.
public struct Snapshot: Sendable, CustomStringConvertible {
  private let frame: Frame

  /// The screen of a model, as a terminal of that size would show it.
  public init(_ model: Model, size: Size) {
    frame = model.render(size: size)
  }

  /// The rows, each ended by a line feed, without spaces at their ends.
  public var description: String { frame.text }
}
