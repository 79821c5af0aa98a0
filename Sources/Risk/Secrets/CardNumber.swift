/// Finds numbers of payment cards: as long as an issuer's are, beginning as its do, with a check digit that is right
/// (ISO/IEC 7812), the digits together or in groups with one blank or `-` between.
public enum CardNumber {
  /// The place of a card's number that begins here; none if none does.
  static func find(at start: Int, in text: [UInt8]) -> Range<Int>? {
    guard start == 0 || !isWordByte(text[start - 1]) else { return nil }
    var digits: [UInt8] = []
    var place = start
    while place < text.count, digits.count <= longest {
      if let digit = digit(text[place]) {
        digits.append(digit)
      } else if !isSeparator(text[place]) || place + 1 >= text.count || digit(text[place + 1]) == nil {
        break
      }
      place += 1
    }
    guard place == text.count || !isWordByte(text[place]), isCard(digits) else { return nil }
    return start..<place
  }

  /// Whether digits alone are a card's number.
  public static func isCard(_ digits: [UInt8]) -> Bool {
    issuers.contains { $0.lengths.contains(digits.count) && $0.issued(digits) } && hasCheckDigit(digits)
  }

  /// What an issuer's numbers begin with, and how long they are.
  private struct Issuer {
    let prefixes: ClosedRange<Int>
    let lengths: Set<Int>

    init(_ prefixes: ClosedRange<Int>, _ lengths: Int...) {
      self.prefixes = prefixes
      self.lengths = Set(lengths)
    }

    func issued(_ digits: [UInt8]) -> Bool {
      let count = String(prefixes.lowerBound).utf8.count
      return prefixes.contains(digits.prefix(count).reduce(0) { $0 * 10 + Int($1) })
    }
  }

  private static let longest = 19
  /// Visa, Mastercard, American Express, Diners Club, Discover, JCB, UnionPay.
  private static let issuers = [
    Issuer(4...4, 13, 16, 19), Issuer(51...55, 16), Issuer(2221...2720, 16), Issuer(34...34, 15), Issuer(37...37, 15),
    Issuer(300...305, 14), Issuer(36...36, 14), Issuer(38...39, 14), Issuer(6011...6011, 16, 19),
    Issuer(644...659, 16, 19), Issuer(3528...3589, 16), Issuer(62...62, 16, 17, 18, 19),
  ]

  /// Luhn's rule: every second digit from the right counts double.
  private static func hasCheckDigit(_ digits: [UInt8]) -> Bool {
    let sum = digits.reversed().enumerated().reduce(0) { sum, place in
      let value = Int(place.element) * (place.offset.isMultiple(of: 2) ? 1 : 2)
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum.isMultiple(of: 10)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- UInt8(ascii: "0")
    return digit <= 9 ? digit : nil
  }

  private static func isSeparator(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-") }

  /// What a number can't stand directly beside: it is a part of something longer.
  private static func isWordByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
