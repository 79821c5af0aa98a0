/// How large the parts of a JSON text may be before the reader refuses it.
public struct JSONLimits: Sendable, Hashable {
  /// The deepest nesting of arrays and objects. The reader recurses: keep it in the hundreds.
  public var depth: Int
  /// The most characters of one number.
  public var numberLength: Int
  /// The largest exponent of a number, in either direction.
  public var exponent: Int

  /// 128 levels, numbers of 400 characters, exponents of ±400: more than any honest call needs, and small enough
  /// that exact arithmetic on what was read stays cheap.
  public static let standard = JSONLimits()

  /// Limits of one's own.
  public init(depth: Int = 128, numberLength: Int = 400, exponent: Int = 400) {
    self.depth = depth
    self.numberLength = numberLength
    self.exponent = exponent
  }
}
