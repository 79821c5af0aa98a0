import Text

/// Lays scalars into the cells of one row.
struct Brush {
  let base: Int
  var column: Int
  let end: Int
  let role: Role
  let emphasis: Emphasis

  private static let ascii = (0..<128).map { String(Unicode.Scalar(UInt8($0))) }
  /// A cell of a terminal holds no more.
  private static let scalarsInCell = 5

  /// Lays one scalar; false when the row is full.
  mutating func put(_ scalar: Unicode.Scalar, into cells: inout [Cell]) -> Bool {
    let value = Int(scalar.value)
    if value >= 0x20 && value < 0x7F {
      guard column < end else { return false }
      lay(Self.ascii[value], width: 1, into: &cells)
      return true
    }
    let width = DisplayWidth.columns(of: scalar)
    if width == 0 { return join(scalar, into: &cells) }
    guard column + width <= end else { return false }
    lay(String(scalar), width: width, into: &cells)
    return true
  }

  private mutating func lay(_ text: String, width: Int, into cells: inout [Cell]) {
    defer { column += width }
    guard column >= 0 else { return }
    blankHalves(beside: (base + column)..<(base + column + width), in: &cells)
    cells[base + column] = Cell(text, width: UInt8(width), role: role, emphasis: emphasis)
    if width == 2 { cells[base + column + 1] = Cell("", width: 0, role: role, emphasis: emphasis) }
  }

  /// A wide character that loses one of its halves is gone: the other half is blank.
  private func blankHalves(beside range: Range<Int>, in cells: inout [Cell]) {
    if cells[range.lowerBound].isContinuation { blank(range.lowerBound - 1, in: &cells) }
    if range.upperBound < cells.count, cells[range.upperBound].isContinuation { blank(range.upperBound, in: &cells) }
  }

  private func blank(_ place: Int, in cells: inout [Cell]) {
    cells[place].text = " "
    cells[place].width = 1
  }

  /// A mark joins the character before it; a control, which can't come here but through a mistake, is left out.
  private func join(_ scalar: Unicode.Scalar, into cells: inout [Cell]) -> Bool {
    guard column > 0, scalar.value >= 0x300, column <= end else { return true }
    let place = base + column - (cells[base + column - 1].isContinuation ? 2 : 1)
    guard cells[place].text.unicodeScalars.count < Self.scalarsInCell else { return true }
    cells[place].text.unicodeScalars.append(scalar)
    return true
  }
}
