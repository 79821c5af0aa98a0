/// How a cell looks on a terminal.
public struct Paint: Hashable, Sendable {
  /// The colour of the character.
  public var foreground: Colour
  /// The colour behind it.
  public var background: Colour
  /// Heavier, or brighter.
  public var isBold: Bool
  /// Fainter.
  public var isDim: Bool
  /// With a line under it.
  public var isUnderlined: Bool
  /// Foreground and background exchanged.
  public var isReversed: Bool

  /// By default, as the terminal is.
  public init(
    foreground: Colour = .standard, background: Colour = .standard, isBold: Bool = false, isDim: Bool = false,
    isUnderlined: Bool = false, isReversed: Bool = false
  ) {
    self.foreground = foreground
    self.background = background
    self.isBold = isBold
    self.isDim = isDim
    self.isUnderlined = isUnderlined
    self.isReversed = isReversed
  }
}
