/// A cell's place in a frame, counted from 0 at the top left.
public struct Place: Hashable, Sendable {
  public var row: Int
  public var column: Int

  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}
