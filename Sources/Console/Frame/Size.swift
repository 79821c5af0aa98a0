/// The extent of a screen in character cells.
public struct Size: Hashable, Sendable {
  /// Cells beside each other.
  public var columns: Int
  /// Cells below each other.
  public var rows: Int

  /// Negative extents count as none.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}
