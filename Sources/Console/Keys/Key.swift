/// A key as the terminal gave it.
public enum Key: Hashable, Sendable {
  case char(Unicode.Scalar)
  /// Control and a letter, given small: `ctrl("c")`.
  case ctrl(Unicode.Scalar)
  case up, down, left, right, pageUp, pageDown, home, end
  case enter, escape, tab, backtab, backspace, delete
}
