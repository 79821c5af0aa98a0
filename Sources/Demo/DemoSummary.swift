/// What became of the calls that the agents made.
public struct DemoSummary: Sendable, Equatable {
  private var counts: [CallOutcome: Int] = [:]

  /// Nothing yet.
  public init() {}

  /// How many calls ended so.
  public subscript(outcome: CallOutcome) -> Int { counts[outcome] ?? 0 }

  /// How many calls have ended.
  public var calls: Int { counts.values.reduce(0, +) }

  mutating func count(_ outcome: CallOutcome) {
    counts[outcome, default: 0] += 1
  }

  /// "63 calls: 52 done, 4 denied, 1 refused"; outcomes that did not happen are left out.
  public var sentence: String {
    let noun = calls == 1 ? "call" : "calls"
    let parts = CallOutcome.allCases.filter { self[$0] > 0 }.map { "\(self[$0]) \($0.rawValue)" }
    return "\(calls) \(noun)" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", "))
  }

  /// The lines with which the demo ends: what happened, where to read on, how to start the real thing.
  public var closing: [String] {
    [
      "The agents made \(sentence).",
      "Read on: README.md for servers of your own, Docs/policy.md for the rules.",
      "For real: sluice gateway --config sluice.yaml, and beside it sluice console.",
    ]
  }
}
