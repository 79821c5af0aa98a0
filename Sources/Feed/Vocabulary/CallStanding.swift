/// How a call stands: what came of it, or that nothing has yet. The words are those of filters.
public enum CallStanding: Sendable, Hashable {
  /// A person is asked.
  case held
  /// Forwarded, and not answered yet.
  case running
  case ended(Outcome)

  /// All there are, those that ended first.
  public static let all = Outcome.allCases.map(CallStanding.ended) + [.running, .held]

  /// The word on the screen.
  public var word: String {
    switch self {
    case .held: "held"
    case .running: "running"
    case .ended(let outcome): outcome.rawValue
    }
  }
}
