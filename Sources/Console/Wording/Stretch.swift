/// A stretch of time in words.
public enum Stretch {
  /// What is left, `9:36`, or `2 h 05` from an hour on; never negative.
  static func left(_ milliseconds: Int64) -> String {
    let seconds = Int((max(0, milliseconds) + 999) / 1000)
    if seconds < 3600 { return "\(seconds / 60):\(TimeOfDay.two(seconds % 60))" }
    let hours = seconds / 3600
    return hours < 10 ? "\(hours)h\(TimeOfDay.two(seconds / 60 % 60))" : "\(hours) h"
  }

  /// How long something took, in at most so many columns: `38 ms`, `1.88 s`, `30.0 s`, `12 min`.
  public static func took(_ milliseconds: Double, columns: Int = 6) -> String {
    guard milliseconds.isFinite, milliseconds >= 0 else { return "" }
    if milliseconds < 999.5 { return "\(Int(milliseconds.rounded())) ms" }
    let seconds = milliseconds / 1000
    if seconds < 9.995 { return decimal(seconds, places: columns >= 6 ? 2 : 1) + " s" }
    if seconds < 99.95 { return columns >= 6 ? decimal(seconds, places: 1) + " s" : "\(Int(seconds.rounded())) s" }
    if seconds < 599 { return "\(Int(seconds.rounded())) s" }
    return seconds < 5_970 ? "\(Int((seconds / 60).rounded())) min" : "\(Int(min(seconds, 3e8) / 3600)) h"
  }

  /// How long ago, `2 s ago`.
  static func ago(_ milliseconds: Int64) -> String {
    let seconds = max(0, milliseconds) / 1000
    return seconds < 60 ? "\(seconds) s ago" : seconds < 3600 ? "\(seconds / 60) min ago" : "\(seconds / 3600) h ago"
  }

  /// A length that somebody chose, `1 h`, `90 min`.
  public static func length(seconds: Int) -> String {
    if seconds % 86_400 == 0 { return "\(seconds / 86_400) d" }
    if seconds % 3600 == 0 { return "\(seconds / 3600) h" }
    return seconds % 60 == 0 ? "\(seconds / 60) min" : "\(seconds) s"
  }

  /// A time that ends now, `the last hour`, `the last 90 min`.
  public static func last(seconds: Int) -> String {
    switch seconds {
    case 60: "the last minute"
    case 3600: "the last hour"
    case 86_400: "the last day"
    default: "the last \(length(seconds: seconds))"
    }
  }

  private static func decimal(_ value: Double, places: Int) -> String {
    let scale = places == 2 ? 100 : 10
    let scaled = Int((value * Double(scale)).rounded())
    let rest = scaled % scale
    return "\(scaled / scale)." + (places == 2 && rest < 10 ? "0\(rest)" : "\(rest)")
  }
}
