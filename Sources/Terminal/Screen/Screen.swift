import CTerminal
import Console

/// The terminal while the program has it: takes frames, and writes only what differs from the last one.
final class Screen {
  private var palette: Palette
  private let colours: Int
  private var shown: Frame?
  private var isOpen = true

  /// Takes the terminal over.
  ///
  /// - Parameter colourless: use no colours, whatever the terminal can do.
  /// - Throws: ``TerminalError`` where there is no terminal, or one of an unknown type.
  init(theme: Theme, colourless: Bool) throws(TerminalError) {
    switch Int(terminal_open()) {
    case TERMINAL_OPENED: break
    case TERMINAL_NOT_A_TTY:
      throw TerminalError("the console needs a terminal on standard input and output; without one, try `sluice watch`")
    default:
      throw TerminalError(
        "the terminal's type is not known here; set TERM to one that is, such as `TERM=xterm` or `TERM=vt100`")
    }
    colours = colourless ? 0 : Int(terminal_colours())
    palette = Palette(theme: theme, colours: colours)
  }

  deinit { close() }

  /// Gives the terminal back.
  func close() {
    guard isOpen else { return }
    isOpen = false
    terminal_close()
  }

  /// Paints with another theme from now on.
  func use(_ theme: Theme) {
    palette = Palette(theme: theme, colours: colours)
    shown = nil
  }

  /// The terminal's present size; the usual one where it can't be asked.
  var size: Size {
    let size = terminal_measure()
    return size.rows > 0 && size.columns > 0
      ? Size(columns: Int(size.columns), rows: Int(size.rows)) : Size(columns: 80, rows: 24)
  }

  /// Takes the terminal's new size over.
  func resize() -> Size {
    let size = size
    terminal_resize(terminal_size(rows: Int32(size.rows), columns: Int32(size.columns)))
    shown = nil
    return size
  }

  /// Gives the terminal back, stops this job until it is woken, and takes the terminal again.
  func suspend() {
    terminal_leave()
    terminal_stop()
    comeBack()
  }

  /// Takes the terminal again after somebody else had it.
  func comeBack() {
    terminal_return()
    shown = nil
  }

  /// Forgets what the terminal shows; the next frame is written whole.
  func forget() {
    terminal_forget()
    shown = nil
  }

  /// Writes a frame.
  func show(_ frame: Frame) {
    for row in 0..<frame.size.rows { put(row, of: frame) }
    terminal_cursor(frame.cursor.map { Int32($0.row) } ?? -1, frame.cursor.map { Int32($0.column) } ?? 0)
    terminal_flush()
    shown = frame
  }

  private func put(_ row: Int, of frame: Frame) {
    let cells = frame.row(row)
    let before = shown.flatMap { $0.size == frame.size ? $0.row(row) : nil }
    if let before, before == cells { return }
    // A wide character goes when one of its halves does: such rows are put whole.
    let isWide = cells.contains { $0.width != 1 } || before?.contains { $0.width != 1 } ?? true
    for (column, cell) in cells.enumerated() where !cell.isContinuation {
      if !isWide, let before, before[before.startIndex + column] == cell { continue }
      put(cell, row: row, column: column)
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int) {
    let ink = palette.ink(for: cell)
    let scalars = cell.text.unicodeScalars.map(\.value)
    terminal_put(
      Int32(row), Int32(column), scalars, Int32(scalars.count), Int32(cell.width), ink.pair, ink.attributes)
  }
}
