/// On which side of its column text stands.
public enum Alignment: Sendable {
  case leading
  case trailing
}

extension String {
  /// The text with spaces up to so many columns; text that is wider stays as it is.
  public func padded(to columns: Int, _ alignment: Alignment = .leading) -> String {
    let spaces = String(repeating: " ", count: max(0, columns - DisplayWidth.columns(of: self)))
    return alignment == .leading ? self + spaces : spaces + self
  }
}

extension VisibleText {
  /// The text in exactly so many columns: cut if it is wider, with spaces if it is narrower.
  public func fitted(to columns: Int, _ alignment: Alignment = .leading) -> String {
    cut(to: columns).padded(to: columns, alignment)
  }
}
