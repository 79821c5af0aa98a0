import MCP

/// A decimal number of any size and precision that a policy can meet: nothing is rounded.
///
/// Held are the digits from the first to the last that is not zero, and the power of ten of the last one. Every digit
/// lies between 10⁻¹⁰⁰⁰ and 10¹⁰⁰⁰, which is more than a JSON number that was accepted can reach.
public struct ExactDecimal: Sendable, Hashable {
  static let reach = -1000...1000

  let isNegative: Bool
  /// The most significant digit first, 0 to 9 each; empty for zero.
  let digits: [UInt8]
  /// The power of ten of the last digit; 0 for zero.
  let exponent: Int

  /// Takes digits as they come from reading or reckoning, and drops the zeros at both ends.
  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    guard let first = digits.firstIndex(where: { $0 != 0 }), let last = digits.lastIndex(where: { $0 != 0 }) else {
      self = .zero
      return
    }
    self.isNegative = isNegative
    self.digits = first == 0 && last == digits.count - 1 ? digits : Array(digits[first...last])
    self.exponent = exponent + (digits.count - 1 - last)
  }

  private init() {
    isNegative = false
    digits = []
    exponent = 0
  }

  /// Nothing.
  public static let zero = ExactDecimal()
  /// What a call counts, where a limit counts calls.
  public static let one: ExactDecimal = 1
}

extension ExactDecimal: Comparable {
  /// Whether the value on the left is the smaller.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    switch (left.isNegative, right.isNegative) {
    case (false, false): left.isSmaller(than: right)
    case (true, true): right.isSmaller(than: left)
    case (true, false): true
    case (false, true): false
    }
  }

  /// Compares without regard to the sign.
  func isSmaller(than other: ExactDecimal) -> Bool {
    guard !digits.isEmpty, !other.digits.isEmpty else { return digits.isEmpty && !other.digits.isEmpty }
    let (place, otherPlace) = (digits.count + exponent, other.digits.count + other.exponent)
    return place == otherPlace ? digits.lexicographicallyPrecedes(other.digits) : place < otherPlace
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// A whole number.
  public init(_ value: Int) {
    let digits = String(value.magnitude).utf8.map { $0 - UInt8(ascii: "0") }
    self.init(isNegative: value < 0, digits: digits, exponent: 0)
  }
}
