/// A cell's place in a frame, counted from 0 at the top left.
public struct Place: Hashable, Sendable {
  /// From the top.
  public var row: Int
  /// From the left.
  public var column: Int

  /// A place by row and column.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
