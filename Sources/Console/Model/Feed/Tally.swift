import Feed

/// Counts of the last minute, second by second.
struct Tally: Sendable, Equatable {
  /// One second's counts.
  struct Second: Sendable, Equatable {
    var at: Int64 = -1
    var calls = 0
    var done = 0
    var denied = 0
    var limit = 0
    var failed = 0
    var refused = 0
  }

  private var seconds = [Second](repeating: Second(), count: 64)

  /// A call came.
  mutating func came(at ts: Int64) { count(ts) { $0.calls += 1 } }

  /// A call ended.
  mutating func ended(_ outcome: Outcome, at ts: Int64, times: Int = 1) {
    count(ts) { second in
      switch outcome {
      case .done: second.done += times
      case .denied: second.denied += times
      case .limit: second.limit += times
      case .failed, .unknown: second.failed += times
      case .refused: second.refused += times
      case .approved, .expired, .withdrawn: break
      }
    }
  }

  private mutating func count(_ ts: Int64, _ change: (inout Second) -> Void) {
    guard ts >= 0 else { return }
    let at = ts / 1000
    let place = Int(at % Int64(seconds.count))
    if seconds[place].at > at { return }
    if seconds[place].at < at { seconds[place] = Second(at: at) }
    change(&seconds[place])
  }

  /// The sum over the minute before a moment.
  func minute(before now: Int64) -> Second {
    seconds.reduce(into: Second()) { sum, second in
      guard second.at > now / 1000 - 60, second.at <= now / 1000 else { return }
      sum.calls += second.calls
      sum.done += second.done
      sum.denied += second.denied
      sum.limit += second.limit
      sum.failed += second.failed
      sum.refused += second.refused
    }
  }

  /// Calls in each of the last full seconds, oldest first.
  func callsPerSecond(before now: Int64, seconds count: Int) -> [Int] {
    (1...max(1, count)).reversed().map { back in
      let at = now / 1000 - Int64(back)
      guard at >= 0 else { return 0 }
      let second = seconds[Int(at % Int64(seconds.count))]
      return second.at == at ? second.calls : 0
    }
  }
}
