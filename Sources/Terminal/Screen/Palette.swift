import CTerminal
import Console

/// A theme as curses takes it: colour pairs and attributes, made once for each look.
struct Palette {
  /// How a cell is put.
  struct Ink: Equatable {
    var pair: Int32
    var attributes: UInt32
  }

  private struct Look: Hashable {
    var role: Role
    var emphasis: Emphasis
  }

  let theme: Theme
  let depth: Depth
  /// How many colours the terminal has.
  let colours: Int
  private var inks: [Look: Ink] = [:]

  init(theme: Theme, colours: Int) {
    self.theme = theme
    self.colours = colours
    depth = colours >= 256 ? .colours256 : colours >= 8 ? .colours16 : .monochrome
  }

  mutating func ink(for cell: Cell) -> Ink {
    let look = Look(role: cell.role, emphasis: cell.emphasis)
    if let ink = inks[look] { return ink }
    let ink = ink(theme.paint(for: cell.role, cell.emphasis, depth: depth))
    inks[look] = ink
    return ink
  }

  private func ink(_ paint: Paint) -> Ink {
    let (foreground, isBright) = number(paint.foreground)
    var attributes = 0
    if paint.isBold || isBright { attributes |= TERMINAL_BOLD }
    if paint.isDim { attributes |= TERMINAL_DIM }
    if paint.isUnderlined { attributes |= TERMINAL_UNDERLINE }
    if paint.isReversed { attributes |= TERMINAL_REVERSED }
    let pair = depth == .monochrome ? 0 : terminal_pair(foreground, number(paint.background).number)
    return Ink(pair: pair, attributes: UInt32(attributes))
  }

  /// The terminal's number of a colour. Where there are only eight, a bright one is its dark twin in bold.
  private func number(_ colour: Colour) -> (number: Int32, isBright: Bool) {
    switch colour {
    case .standard: (-1, false)
    case .palette(let entry) where entry >= 8 && entry < 16 && colours < 16: (Int32(entry) - 8, true)
    case .palette(let entry): (Int32(entry), false)
    }
  }
}
