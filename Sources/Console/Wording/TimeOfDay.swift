/// A moment as the clock on the wall shows it.
struct TimeOfDay {
  /// Seconds since midnight, there where the operator sits.
  private let seconds: Int

  /// A moment in milliseconds since 1970, so many minutes east of UTC.
  init(_ milliseconds: Int64, minutesEast: Int) {
    let day: Int64 = 86_400
    let local = (milliseconds - (milliseconds < 0 ? 999 : 0)) / 1000 + Int64(minutesEast) * 60
    seconds = Int(((local % day) + day) % day)
  }

  /// `14:02:04`
  var full: String { "\(short):\(Self.two(seconds % 60))" }

  /// `14:02`
  var short: String { "\(Self.two(seconds / 3600)):\(Self.two(seconds / 60 % 60))" }

  static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
