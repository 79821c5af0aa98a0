import Risk

/// One condition of a filter.
public struct FilterTerm: Sendable, Equatable {
  /// What is looked at; a list means any of its members.
  public enum Condition: Sendable, Equatable {
    case risk([RiskLevel])
    /// The tool's name, alone or after the server's: `images.resize`.
    case tool([Glob])
    case server([Glob])
    case agent([Glob])
    /// Who ended the question.
    case operators([Glob])
    case rule([Glob])
    case outcome([CallStanding])
    /// At most so many seconds old.
    case since(seconds: Int)
    /// Somewhere in tool, agent or argument text.
    case word([Glob])
  }

  /// What must hold, or must not.
  public var condition: Condition
  /// Whether it must not hold.
  public var isNegated: Bool
}
