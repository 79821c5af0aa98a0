/// What the gate says of a call, and why.
public struct Judgement: Sendable, Hashable {
  /// What is to be done.
  public let verdict: Verdict
  /// The rule that said it: a JSON Pointer into the document, or a word in brackets such as `(default)`.
  public let rule: String
  /// What is to be booked, all or nothing, before the call goes on or anybody is asked. Empty for a denial.
  public let bookings: [LimitUse]
  /// Every rule that was looked at, in order.
  public let trace: [TraceStep]
  /// In observe mode, what would have been said had the document been enforced, unless it is the same.
  public let observed: Verdict?
}

/// Refused, put to a person, or let through.
public enum Verdict: Sendable, Hashable {
  case deny(Denial)
  case hold(HoldDemand)
  case allow
}

/// One rule that was looked at.
public struct TraceStep: Sendable, Hashable {
  /// What the rule said.
  public enum Outcome: String, Sendable, Hashable, CaseIterable {
    /// It has nothing against the call.
    case pass
    case deny
    /// It asks for a person.
    case ask
    /// It counts the call.
    case count
  }

  /// The rule's JSON Pointer, or a word in brackets.
  public let rule: String
  /// What the rule said.
  public let outcome: Outcome
  /// In words: the rule itself if it passes, else what it found.
  public let note: String
}
