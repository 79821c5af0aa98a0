/// How long a limit counts before it starts again at zero. Windows are aligned to UTC: a day ends at 00:00 UTC.
public enum Window: String, Sendable, Hashable, CaseIterable {
  case minute, hour, day

  /// The length in seconds.
  public var seconds: Int64 {
    switch self {
    case .minute: 60
    case .hour: 3600
    case .day: 86_400
    }
  }

  /// The start, in seconds since 1970, of the window that a moment lies in.
  ///
  /// - Parameter now: milliseconds since 1970.
  public func start(at now: Int64) -> Int64 {
    let length = seconds * 1000
    let (quotient, remainder) = now.quotientAndRemainder(dividingBy: length)
    return (remainder < 0 ? quotient - 1 : quotient) * seconds
  }

  /// The whole seconds until the window that a moment lies in is over, at least 1.
  ///
  /// - Parameter now: milliseconds since 1970.
  public func secondsLeft(at now: Int64) -> Int {
    let left = (start(at: now) + seconds) * 1000 - now
    return Int((left + 999) / 1000)
  }
}
