extension ExactDecimal {
  /// The exact sum.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let exponent = min(left.exponent, right.exponent)
    if let sum = sumInWords(left, right, exponent: exponent) { return sum }
    let (leftDigits, rightDigits) = (left.digits(downTo: exponent), right.digits(downTo: exponent))
    if left.isNegative == right.isNegative {
      return ExactDecimal(
        isNegative: left.isNegative, digits: sum(leftDigits, rightDigits), exponent: exponent)
    }
    if left.isSmaller(than: right) {
      return ExactDecimal(
        isNegative: right.isNegative, digits: difference(rightDigits, leftDigits), exponent: exponent)
    }
    return ExactDecimal(
      isNegative: left.isNegative, digits: difference(leftDigits, rightDigits), exponent: exponent)
  }

  /// The exact difference.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    left + -right
  }

  /// The same number with the other sign.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    switch value.significand {
    case .word(let word): ExactDecimal(isNegative: !value.isNegative, word: word, exponent: value.exponent)
    case .long(let digits): ExactDecimal(isNegative: !value.isNegative, digits: digits, exponent: value.exponent)
    }
  }

  /// The sum, if both numbers and their sum fit a machine word with `exponent` as the place of the last digit.
  private static func sumInWords(_ left: ExactDecimal, _ right: ExactDecimal, exponent: Int) -> ExactDecimal? {
    guard let leftWord = left.significand.word(shiftedBy: left.exponent - exponent),
      let rightWord = right.significand.word(shiftedBy: right.exponent - exponent)
    else { return nil }
    if left.isNegative != right.isNegative {
      let isNegative = leftWord > rightWord ? left.isNegative : right.isNegative
      return ExactDecimal(
        isNegative: isNegative, word: max(leftWord, rightWord) - min(leftWord, rightWord), exponent: exponent)
    }
    let (sum, overflows) = leftWord.addingReportingOverflow(rightWord)
    return overflows ? nil : ExactDecimal(isNegative: left.isNegative, word: sum, exponent: exponent)
  }

  private func digits(downTo lowest: Int) -> [UInt8] {
    significand.isZero ? [] : significand.digits + [UInt8](repeating: 0, count: exponent - lowest)
  }

  private static func sum(_ left: [UInt8], _ right: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var carry: UInt8 = 0
    for place in 0..<max(left.count, right.count) {
      let digit = left.digit(fromEnd: place) + right.digit(fromEnd: place) + carry
      result.append(digit % 10)
      carry = digit / 10
    }
    result.append(carry)
    return result.reversed()
  }

  /// The larger number's digits come first.
  private static func difference(_ larger: [UInt8], _ smaller: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var borrow: UInt8 = 0
    for place in 0..<larger.count {
      let take = smaller.digit(fromEnd: place) + borrow
      let digit = larger.digit(fromEnd: place)
      borrow = digit < take ? 1 : 0
      result.append(digit + 10 * borrow - take)
    }
    return result.reversed()
  }
}

extension [UInt8] {
  /// The digit at a place counted from the last, zero before the first.
  fileprivate func digit(fromEnd place: Int) -> UInt8 {
    place < count ? self[count - 1 - place] : 0
  }
}
