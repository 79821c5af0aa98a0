/// The digits of a decimal number, without zeros at either end. In one machine word where they fit, which they nearly
/// always do: numbers are compared and added on the way of every call.
enum Significand: Sendable, Hashable {
  /// At most ``wordDigits`` digits; 0 for none.
  case word(UInt64)
  /// More than that: the most significant first, 0 to 9 each.
  case long([UInt8])

  /// Two numbers of so many digits have a sum that fits a word.
  static let wordDigits = 18

  /// Digits from the first to the last that is not zero.
  init(trimmed digits: some Collection<UInt8>) {
    self = digits.count > Self.wordDigits ? .long(Array(digits)) : .word(digits.reduce(0) { $0 * 10 + UInt64($1) })
  }

  var isZero: Bool { self == .word(0) }

  /// The most significant first, 0 to 9 each; empty for zero.
  var digits: [UInt8] {
    switch self {
    case .word(0): []
    case .word(let word): String(word).utf8.map { $0 - UInt8(ascii: "0") }
    case .long(let digits): digits
    }
  }

  var count: Int {
    switch self {
    case .word(var word):
      var count = 0
      while word > 0 { (word, count) = (word / 10, count + 1) }
      return count
    case .long(let digits): return digits.count
    }
  }

  /// The digits with so many zeros behind them, as a number; nil if that does not fit a word.
  func word(shiftedBy zeros: Int) -> UInt64? {
    guard case .word(var word) = self, word == 0 || zeros <= Self.wordDigits else { return nil }
    guard word > 0 else { return 0 }
    for _ in 0..<zeros {
      let (product, overflows) = word.multipliedReportingOverflow(by: 10)
      if overflows { return nil }
      word = product
    }
    return word
  }
}
