/// A screen as a value: exactly `size.rows` rows of exactly `size.columns` columns.
public struct Frame: Hashable, Sendable {
  /// Its extent.
  public let size: Size
  /// Row after row.
  public internal(set) var cells: [Cell]
  /// Where the terminal's cursor stands; hidden if nil.
  public internal(set) var cursor: Place?
  /// What this frame shows that can be decided; handed back with ``Input/frameWritten(_:)``.
  public internal(set) var sight = Sight()

  /// An empty screen.
  public init(size: Size) {
    self.size = size
    cells = [Cell](repeating: Cell(), count: size.columns * size.rows)
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// One cell.
  public subscript(place: Place) -> Cell {
    cells[place.row * size.columns + place.column]
  }
}
