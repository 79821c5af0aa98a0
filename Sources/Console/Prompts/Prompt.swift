import Feed

/// A question to the operator on the line above the keys. While it is open nothing else takes keys.
struct Prompt: Sendable {
  /// A call as it was seen when the prompt opened.
  struct Seen: Sendable, Equatable {
    var id: CallID
    var digest: String
    var isWhole: Bool
  }

  /// What is asked.
  enum Question: Sendable {
    /// The second key.
    case approve([Seen])
    /// The reason for a no.
    case refuse([Seen])
    case filter(before: CallFilter)
    case search
    case command
    /// Calls wait; leave all the same?
    case quit
    /// For how long a loosening is to last.
    case ruleEnd(RuleIntent, RulePreview)
    /// The second key for a loosening.
    case rule(RuleIntent, RulePreview)
    /// A new maximum for a counter.
    case limit(RuleIntent, counter: String)
    case liftLockdown
    /// The second key for a changed policy file.
    case policy(PolicyChange)
    /// The second key for a tool's changed definition.
    case definition(DefinitionChange)
  }

  let number: Int
  var question: Question
  /// What is typed; none = one key answers.
  var field: Field?
  /// What is wrong with what was typed.
  var problem: String?
  /// Whether the frame that asks has been written; keys before that were not meant for it.
  var isAsked = false

  /// The calls it is about.
  var calls: [Seen] {
    switch question {
    case .approve(let calls), .refuse(let calls): calls
    default: []
    }
  }
}
