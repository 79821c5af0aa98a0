/// How a cell stands out beyond its role.
public struct Emphasis: OptionSet, Hashable, Sendable {
  /// The bits.
  public let rawValue: UInt8

  /// Takes the bits.
  public init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// Part of the selected row: the theme lays ``Role/selected`` over the cell's own role.
  public static let selected = Emphasis(rawValue: 1)
  /// Reversed video, kept for LOCKDOWN and OBSERVE.
  public static let reversed = Emphasis(rawValue: 2)
  /// Heavier than its neighbours.
  public static let bold = Emphasis(rawValue: 4)
}
