import Feed

/// How many calls there were, and how long people let them wait.
public struct CallTally: Sendable, Equatable {
  /// All of them.
  public private(set) var calls = 0
  /// Those that a rule said no to, or a limit.
  public private(set) var denied = 0
  /// Those that failed, or whose server was not there, or whose end is not known.
  public private(set) var failed = 0
  /// How long each question waited until a person said yes or no.
  public private(set) var waits = Durations()

  mutating func add(_ call: CallRow) {
    let count = call.decided.repeats ?? 1
    calls += count
    switch call.outcome {
    case .denied?, .limit?: denied += count
    case .failed?, .unknown?: failed += count
    default: break
    }
    if let resolved = call.resolved, resolved.by != nil, [.approved, .refused].contains(resolved.outcome) {
      waits.add(resolved.waitedMs)
    }
  }
}
