/// The numbers of payment cards (ISO/IEC 7812): by their first digits, their length and their check digit.
public enum PaymentCard {
  static func canBegin(_ byte: UInt8) -> Bool { (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(byte) }

  /// The number that begins here, with or without a space or dash after every group of digits.
  static func find(at place: Int, in text: [UInt8]) -> Range<Int>? {
    guard place == 0 || !isPartOfWord(text[place - 1]) else { return nil }
    var digits: [UInt8] = []
    var end = place
    while end < text.count, digits.count <= 19 {
      if text[end].isDigit {
        digits.append(text[end] - UInt8(ascii: "0"))
      } else if !isGap(end, in: text) {
        break
      }
      end += 1
    }
    guard end == text.count || !isPartOfWord(text[end]), isNumber(digits) else { return nil }
    return place..<end
  }

  private static func isGap(_ place: Int, in text: [UInt8]) -> Bool {
    (text[place] == UInt8(ascii: " ") || text[place] == UInt8(ascii: "-")) && place + 1 < text.count
      && text[place + 1].isDigit && text[place - 1].isDigit
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
  }

  /// Whether digits, 0 to 9 each, are a card's number.
  public static func isNumber(_ digits: [UInt8]) -> Bool {
    guard digits.count >= 13, isIssued(digits) else { return false }
    // Luhn: every second digit from the right counts twice, its digits added.
    let sum = digits.reversed().enumerated().reduce(0) { sum, digit in
      let value = Int(digit.element) * (digit.offset % 2 == 1 ? 2 : 1)
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum % 10 == 0
  }

  /// By whom numbers that begin like this are issued, with so many digits.
  private static func isIssued(_ digits: [UInt8]) -> Bool {
    let head = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
    switch (head, digits.count) {
    case (4000...4999, 13), (4000...4999, 16), (4000...4999, 19): return true
    case (5100...5599, 16), (2221...2720, 16): return true
    case (3400...3499, 15), (3700...3799, 15): return true
    case (6011, 16), (6011, 19), (6440...6599, 16), (6440...6599, 19), (3528...3589, 16): return true
    case (6200...6299, 16...19): return true
    case (3000...3059, 14), (3600...3699, 14), (3800...3899, 14): return true
    default: return false
    }
  }
}
