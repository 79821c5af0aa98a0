import Feed
import MCP

/// What is remembered of a question that has ended, for a decision or a round that comes too late.
struct Settlement: Equatable {
  /// What became of it.
  enum Fate: Equatable {
    /// It ended without its call being run.
    case ended(Ending)
    /// The yes lapsed unspent.
    case lapsed
    /// Its call was let through and is not answered yet.
    case running
    /// Its call was let through, and this was the answer.
    case answered(Response.Outcome, bytes: Int)
    /// Its call was let through; the answer is not kept any more.
    case executed
  }

  let call: CallID
  let outcome: Outcome
  let by: String?
  let grant: String
  /// Milliseconds since 1970.
  var at: Int64
  /// From when on nothing that names it can arrive, milliseconds since 1970.
  let forgetAt: Int64
  var fate: Fate
  let hasState: Bool
}

extension Settlement {
  /// How long an answer is kept for a round that asks for it again, milliseconds.
  static let answerAge: Int64 = 120_000
  /// The longest answer that is kept, bytes.
  static let answerBytes = 1 << 20
  /// What all kept answers may take together, bytes.
  static let answersBytes = 32 << 20
  /// How long the outcome is remembered beyond the question's own end, milliseconds.
  static let memory: Int64 = 720_000
}
