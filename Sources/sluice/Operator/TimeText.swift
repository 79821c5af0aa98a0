import Glibc

/// Times and spans for a person.
enum TimeText {
  /// The local time of day, `14:02:05`.
  static func clock(_ milliseconds: Int64) -> String {
    let local = local(milliseconds)
    return [local.tm_hour, local.tm_min, local.tm_sec].map(twoDigits).joined(separator: ":")
  }

  /// The local day, `2026-11-24`.
  static func day(_ milliseconds: Int64) -> String {
    let local = local(milliseconds)
    return "\(local.tm_year + 1900)-\(twoDigits(local.tm_mon + 1))-\(twoDigits(local.tm_mday))"
  }

  /// The part of a second, `045`.
  static func thousandths(_ milliseconds: Int64) -> String {
    String(String(1000 + (milliseconds % 1000 + 1000) % 1000).dropFirst())
  }

  private static func local(_ milliseconds: Int64) -> tm {
    var seconds = time_t(milliseconds / 1000)
    var local = tm()
    localtime_r(&seconds, &local)
    return local
  }

  /// How long from one moment to another, `9:36` or `1:02:03`; `0:00` once it has passed.
  static func left(until end: Int64, from now: Int64) -> String {
    let seconds = Int32(clamping: max(0, end - now) / 1000)
    let (minutes, rest) = (seconds / 60, seconds % 60)
    return minutes < 60
      ? "\(minutes):\(twoDigits(rest))" : "\(minutes / 60):\(twoDigits(minutes % 60)):\(twoDigits(rest))"
  }

  /// Now, milliseconds since 1970.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  private static func twoDigits(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
