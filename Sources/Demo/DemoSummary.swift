/// What became of the calls that the agents made.
public struct DemoSummary: Sendable, Equatable {
  private var counts: [CallOutcome: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// How many calls ended so, or wait at the end.
  public subscript(outcome: CallOutcome) -> Int { counts[outcome] ?? 0 }

  /// How many calls were made: those that have ended, and those that wait at the end.
  public var calls: Int { counts.values.reduce(0, +) }

  mutating func count(_ outcome: CallOutcome) {
    counts[outcome, default: 0] += 1
  }

  /// "63 calls: 52 done, 3 still waited"; what did not happen is left out, and so are the calls that were stopped.
  public var sentence: String {
    let parts = parts(of: [.done, .failed, .pending])
    return "\(calls) \(calls == 1 ? "call" : "calls")" + (parts.isEmpty ? "" : ": \(parts)")
  }

  /// "4 denied, 2 over a limit"; empty if none was stopped.
  public var stopped: String { parts(of: [.denied, .limit, .refused, .expired, .withdrawn]) }

  /// The lines with which the demo ends: what happened, where to read on and how to start the real thing.
  public var closing: [String] {
    [
      "The agents made \(sentence).",
      stopped.isEmpty ? "No call was stopped." : "Stopped: \(stopped).",
      "Next: README.md, Docs/policy.md; for real: sluice gateway --config sluice.yaml",
    ]
  }

  private func parts(of outcomes: [CallOutcome]) -> String {
    outcomes.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.words)" }.joined(separator: ", ")
  }
}

extension CallOutcome {
  fileprivate var words: String {
    switch self {
    case .limit: "over a limit"
    case .pending: "still waited"
    case .done, .failed, .denied, .refused, .expired, .withdrawn: rawValue
    }
  }
}
