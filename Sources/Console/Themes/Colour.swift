/// A colour as terminals count them.
public enum Colour: Hashable, Sendable {
  /// The terminal's own.
  case standard
  /// An entry of the palette: 0 to 15 by name, 16 to 255 by number.
  case palette(UInt8)
}
