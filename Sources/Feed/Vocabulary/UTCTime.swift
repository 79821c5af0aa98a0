/// A moment as RFC 3339 writes it in UTC: `2026-11-24T13:23:16.005Z`.
public struct UTCTime: Sendable, Equatable, CustomStringConvertible {
  /// Since 1970.
  public var milliseconds: Int64

  /// A moment by its milliseconds since 1970.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Reads a date, alone (its first moment) or with a time of day: `2026-11-24`, `2026-11-24T13:23Z`, with seconds and
  /// milliseconds or without. Nil for anything else: another zone than `Z`, a day that no month has.
  public init?(_ text: String) {
    let text = Array(text.utf8)
    guard text.count == 10 || (text.count >= 17 && text[10] == UInt8(ascii: "T") && text.last == UInt8(ascii: "Z"))
    else { return nil }
    guard let date = Self.numbers(text[..<10], "-", [4, 2, 2]), (1...12).contains(date[1]),
      (1...Self.days(of: date[1], date[0])).contains(date[2])
    else { return nil }
    var rest = text.count > 10 ? text[11..<(text.count - 1)] : Array("00:00".utf8)[...]
    var fraction: Int64 = 0
    if let point = rest.firstIndex(of: UInt8(ascii: ".")) {
      guard rest.distance(from: point, to: rest.endIndex) == 4, let digits = Self.number(rest[(point + 1)...]) else {
        return nil
      }
      fraction = digits
      rest = rest[..<point]
      guard rest.count == 8 else { return nil }
    }
    guard let time = Self.numbers(rest, ":", rest.count == 5 ? [2, 2] : [2, 2, 2]), time[0] < 24,
      time.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    let seconds = time[0] * 3600 + time[1] * 60 + (time.count > 2 ? time[2] : 0)
    milliseconds = (Self.day(date[0], date[1], date[2]) * 86_400 + seconds) * 1000 + fraction
  }

  /// With milliseconds.
  public var description: String {
    let second = Self.floor(milliseconds, 1000)
    let (year, month, day) = Self.date(of: Self.floor(second, 86_400))
    let time = second - Self.floor(second, 86_400) * 86_400
    let parts = [time / 3600, time / 60 % 60, time % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    return "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))T\(parts)"
      + ".\(Self.padded(milliseconds - second * 1000, 3))Z"
  }

  private static func numbers(_ text: ArraySlice<UInt8>, _ mark: Unicode.Scalar, _ lengths: [Int]) -> [Int64]? {
    let parts = text.split(separator: UInt8(ascii: mark), omittingEmptySubsequences: false)
    guard parts.map(\.count) == lengths else { return nil }
    let numbers = parts.compactMap(number)
    return numbers.count == lengths.count ? numbers : nil
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
    guard !digits.isEmpty, digits.allSatisfy({ UInt8(ascii: "0") <= $0 && $0 <= UInt8(ascii: "9") }) else { return nil }
    return digits.reduce(0) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
  }

  private static func padded(_ number: Int64, _ length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, length - digits.utf8.count)) + digits
  }
}

// MARK: - The calendar (Gregorian, also before it was)

extension UTCTime {
  private static func floor(_ number: Int64, _ unit: Int64) -> Int64 {
    number >= 0 ? number / unit : -((unit - 1 - number) / unit)
  }

  private static func days(of month: Int64, _ year: Int64) -> Int64 {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days since 1970. Years begin in March here, so that the leap day is the last of its year.
  private static func day(_ year: Int64, _ month: Int64, _ day: Int64) -> Int64 {
    let year = month <= 2 ? year - 1 : year
    let era = floor(year, 400)
    let yearOfEra = year - era * 400
    let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func date(of day: Int64) -> (year: Int64, month: Int64, day: Int64) {
    let shifted = day + 719_468
    let era = floor(shifted, 146_097)
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = (monthFromMarch + 2) % 12 + 1
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}
