/// A length of time as a person types it: `1h`, `90 min`, `45s`, `7d`; a bare number is minutes.
public struct TimeSpan: Sendable, Equatable {
  /// From 1 second to 366 days.
  public var seconds: Int

  /// Nil if it is none, or longer than a year.
  public init?(_ text: String) {
    let text = text.filter { $0 != " " }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard let count = Int(digits), count > 0, digits.utf8.count < 9 else { return nil }
    let unit: Int? =
      switch text.dropFirst(digits.count) {
      case "s": 1
      case "", "m", "min": 60
      case "h": 3600
      case "d": 86_400
      default: nil
      }
    guard let unit, unit * count <= 366 * 86_400 else { return nil }
    seconds = unit * count
  }
}
