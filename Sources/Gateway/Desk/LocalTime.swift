#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A moment as the clock on the wall shows it where the gateway runs.
enum LocalTime {
  /// Such as `15:00`.
  ///
  /// - Parameter moment: milliseconds since 1970.
  static func text(_ moment: Int64) -> String {
    var seconds = time_t(moment / 1000)
    var parts = tm()
    localtime_r(&seconds, &parts)
    return "\(twoDigits(parts.tm_hour)):\(twoDigits(parts.tm_min))"
  }

  private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
