/// The numbers of payment cards (ISO/IEC 7812): by their first digits, their length and their check digit.
public enum PaymentCard {
  static func canBegin(_ byte: UInt8) -> Bool { (UInt8(ascii: "2")...UInt8(ascii: "6")).contains(byte) }

  /// The number that begins here, with or without a space or dash after every group of digits.
  static func find(at place: Int, in text: Bytes, _ run: inout DigitRun) -> Range<Int>? {
    guard place == 0 || !(isPartOfWord(text[place - 1]) || text[place - 1] == UInt8(ascii: ".")) else { return nil }
    let count = run.digits(from: place, in: text)
    guard lengths.contains(count), run.end == text.endIndex || !isPartOfWord(text[run.end]),
      !isPoint(run.end, in: text)
    else { return nil }
    let digits = text[place..<run.end].reduce(into: Digits()) { if $1.isDigit { $0.append($1 & 0xF) } }
    return digits.isCard ? place..<run.end : nil
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  /// A full stop with digits behind it makes a fraction, another ends a sentence.
  private static func isPoint(_ place: Int, in text: Bytes) -> Bool {
    place + 1 < text.endIndex && text[place] == UInt8(ascii: ".") && text[place + 1].isDigit
  }

  private static let lengths = 13...19

  /// Whether digits, 0 to 9 each, are a card's number.
  public static func isNumber(_ digits: some Collection<UInt8>) -> Bool {
    guard lengths.contains(digits.count), digits.allSatisfy({ $0 <= 9 }) else { return false }
    return digits.reduce(into: Digits()) { $0.append($1) }.isCard
  }
}

/// The digits of a number, four bits each.
private struct Digits {
  private var packed = 0 as UInt128
  private var count = 0

  mutating func append(_ digit: UInt8) {
    packed = packed << 4 | UInt128(digit)
    count += 1
  }

  var isCard: Bool { isIssued && checks }

  /// Luhn: every second digit from the right counts twice, its digits added.
  private var checks: Bool {
    var (sum, rest) = (0, packed)
    for place in 0..<count {
      let value = Int(rest & 0xF) << (place & 1)
      sum += value > 9 ? value - 9 : value
      rest >>= 4
    }
    return sum % 10 == 0
  }

  /// By whom numbers that begin like this are issued, with so many digits.
  private var isIssued: Bool {
    let head = (1...4).reduce(0) { $0 * 10 + Int(packed >> UInt128(4 * (count - $1)) & 0xF) }
    return switch (head, count) {
    case (4000...4999, 13), (4000...4999, 16), (4000...4999, 19): true
    case (5100...5599, 16), (2221...2720, 16): true
    case (3400...3499, 15), (3700...3799, 15): true
    case (6011, 16), (6011, 19), (6440...6599, 16), (6440...6599, 19), (3528...3589, 16): true
    case (6200...6299, 16...19): true
    case (3000...3059, 14), (3600...3699, 14), (3800...3899, 14): true
    default: false
    }
  }
}
