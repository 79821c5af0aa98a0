import MCP

/// A decimal number of any size and precision that a policy can meet: nothing is rounded.
///
/// Held are the digits from the first to the last that is not zero, and the power of ten of the last one; one value has
/// one form. Every digit lies between 10⁻¹⁰⁰⁰ and 10¹⁰⁰⁰, which is more than a JSON number that was accepted can reach.
public struct ExactDecimal: Sendable, Hashable {
  static let reach = -1000...1000

  let isNegative: Bool
  let significand: Significand
  /// The power of ten of the last digit; 0 for zero.
  let exponent: Int

  /// Takes digits as they come from reading or reckoning, and drops the zeros at both ends.
  init(isNegative: Bool, digits: [UInt8], exponent: Int) {
    guard let first = digits.firstIndex(where: { $0 != 0 }), let last = digits.lastIndex(where: { $0 != 0 }) else {
      self = .zero
      return
    }
    self.isNegative = isNegative
    significand = Significand(trimmed: digits[first...last])
    self.exponent = exponent + (digits.count - 1 - last)
  }

  /// The same, of digits that are a number of their own.
  init(isNegative: Bool, word: UInt64, exponent: Int) {
    guard word > 0 else {
      self = .zero
      return
    }
    var (word, exponent) = (word, exponent)
    while word.isMultiple(of: 10) { (word, exponent) = (word / 10, exponent + 1) }
    self.isNegative = isNegative
    self.exponent = exponent
    significand = word < Self.firstLongWord ? .word(word) : .long(String(word).utf8.map { $0 - UInt8(ascii: "0") })
  }

  /// The smallest number that has more digits than a ``Significand`` keeps in a word.
  private static let firstLongWord: UInt64 = 1_000_000_000_000_000_000

  private init() {
    isNegative = false
    significand = .word(0)
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
    let lowest = min(exponent, other.exponent)
    if let word = significand.word(shiftedBy: exponent - lowest),
      let otherWord = other.significand.word(shiftedBy: other.exponent - lowest)
    {
      return word < otherWord
    }
    guard !significand.isZero, !other.significand.isZero else { return significand.isZero && !other.significand.isZero }
    let (place, otherPlace) = (significand.count + exponent, other.significand.count + other.exponent)
    return place == otherPlace
      ? significand.digits.lexicographicallyPrecedes(other.significand.digits) : place < otherPlace
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self.init(value) }

  /// A whole number.
  public init(_ value: Int) {
    self.init(isNegative: value < 0, word: UInt64(value.magnitude), exponent: 0)
  }
}
