extension ExactDecimal {
  /// Whether this is another number, but the same one to a server that reads numbers as doubles (IEEE 754, to the
  /// nearest, ties to even), as most do.
  func isIndistinct(from other: ExactDecimal) -> Bool {
    if isShort, other.isShort { return false }
    return self != other && double == other.double
  }

  /// The most that a server may read this number as: the number itself, or its double as that is written at its
  /// shortest.
  var largestReading: ExactDecimal {
    guard !isShort, let double, let read = ExactDecimal("\(double)") else { return self }
    return max(self, read)
  }

  /// Whether it has at most 15 digits and lies well within what doubles can hold: no two such numbers have one double.
  private var isShort: Bool {
    guard case .word(let word) = significand else { return false }
    return word < Self.firstDoubtfulWord && -300...290 ~= exponent
  }

  private static let firstDoubtfulWord: UInt64 = 1_000_000_000_000_000

  /// The nearest double: infinite, or zero, where the number is out of reach of them.
  private var double: Double? {
    guard exponent >= 0, let word = significand.word(shiftedBy: exponent) else { return Double(text) }
    return isNegative ? -Double(word) : Double(word)
  }
}
