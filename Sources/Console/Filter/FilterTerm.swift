import Feed
import Risk

/// One condition of a filter.
struct FilterTerm: Sendable, Equatable {
  enum Condition: Sendable, Equatable {
    case risk([RiskLevel])
    case tool([Glob])
    case server([Glob])
    case agent([Glob])
    case operators([Glob])
    case rule([Glob])
    case outcome([String])
    /// At most so many seconds old.
    case since(seconds: Int)
    /// In tool, agent or argument text.
    case word([Glob])
  }

  var condition: Condition
  var isNegated: Bool
}
