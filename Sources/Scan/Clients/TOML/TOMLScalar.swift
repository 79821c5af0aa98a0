import MCP

/// What a TOML value without quotes says.
struct TOMLScalar {
  let value: JSONNode.Value

  /// Nil if the word is no value.
  init?(_ word: String) {
    switch word {
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    case "inf", "+inf", "-inf", "nan", "+nan", "-nan": value = .string(word)
    default:
      if let number = Self.decimal(word) {
        value = .number(number)
      } else if Self.isOtherBase(word) || Self.isMoment(word) {
        value = .string(word)
      } else {
        return nil
      }
    }
  }

  /// A number as JSON writes it: without a leading plus, and without underscores, which must stand between digits.
  private static func decimal(_ word: String) -> JSONNumber? {
    guard separatesDigits(word, \.isDigit) else { return nil }
    let digits = word.filter { $0 != "_" }
    return JSONNumber(digits.hasPrefix("+") ? String(digits.dropFirst()) : digits)
  }

  private static func isOtherBase(_ word: String) -> Bool {
    let bases: [(prefix: String, digits: String)] = [
      ("0x", "0123456789abcdefABCDEF"), ("0o", "01234567"), ("0b", "01"),
    ]
    guard let base = bases.first(where: { word.hasPrefix($0.prefix) }), word.count > 2 else { return false }
    let digits = word.dropFirst(2)
    return separatesDigits(String(digits)) { base.digits.contains($0) }
      && digits.allSatisfy { $0 == "_" || base.digits.contains($0) }
  }

  /// Whether every underscore has a digit before and behind it.
  private static func separatesDigits(_ word: String, _ isDigit: (Character) -> Bool) -> Bool {
    let parts = word.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count > 1 else { return true }
    return zip(parts, parts.dropFirst()).allSatisfy { left, right in
      (left.last.map(isDigit) ?? false) && (right.first.map(isDigit) ?? false)
    }
  }

  /// A date, a time, or both with an offset or without (RFC 3339).
  private static func isMoment(_ word: String) -> Bool {
    if isTime(word[...]) || fits(word[...], "dddd-dd-dd") { return true }
    guard fits(word.prefix(10), "dddd-dd-dd"), let mark = word.dropFirst(10).first, "Tt ".contains(mark) else {
      return false
    }
    let rest = word.dropFirst(11)
    if let last = rest.last, "Zz".contains(last) { return isTime(rest.dropLast()) }
    let zone = rest.suffix(6)
    if let sign = zone.first, "+-".contains(sign), fits(zone.dropFirst(), "dd:dd") { return isTime(rest.dropLast(6)) }
    return isTime(rest)
  }

  private static func isTime(_ text: Substring) -> Bool {
    guard fits(text.prefix(8), "dd:dd:dd") else { return fits(text, "dd:dd") }
    let fraction = text.dropFirst(8)
    return fraction.isEmpty || fraction.first == "." && fraction.count > 1 && fraction.dropFirst().allSatisfy(\.isDigit)
  }

  /// `d` stands for a digit.
  private static func fits(_ text: Substring, _ pattern: String) -> Bool {
    text.count == pattern.count && zip(text, pattern).allSatisfy { $1 == "d" ? $0.isDigit : $0 == $1 }
  }
}

extension Character {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
