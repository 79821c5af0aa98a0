import Feed

/// A question to the operator on the line above the keys. While it is open nothing else takes keys.
struct Prompt: Sendable {
  /// A call as it was seen when the prompt opened.
  struct Seen: Sendable, Equatable {
    var id: CallID
    var digest: String
    var isWhole: Bool
  }

  /// How a prompt ended that nobody answered.
  struct Ending: Sendable, Equatable {
    /// `#12 expired while you typed`, `#12: ben approved`.
    var what: String
    /// When somebody else decided; none = nobody did.
    var decidedAt: Int64?
    /// Whether a text was being typed: then more letters of it will come.
    var wasTyped: Bool
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
    /// Nothing any more: the question before ended by itself. What stands in its place takes the keys that were meant
    /// for it, so that they mean nothing else.
    case over(Ending)
  }

  let number: Int
  var question: Question
  /// What is typed; none = one key answers.
  var field: Field?
  /// What is wrong with what was typed.
  var problem: String?
  /// When a frame that asks was written first; none = it is not on the screen.
  private var askedAt: Int64?
  /// Whether it was out of sight meanwhile.
  private var wasHidden = false

  init(number: Int, question: Question, field: Field? = nil) {
    self.number = number
    self.question = question
    self.field = field
  }

  /// A frame that asks has been written.
  mutating func show(at now: Int64) {
    if askedAt == nil { askedAt = now }
  }

  /// The screen has no room for it any more.
  mutating func hide() {
    askedAt = nil
    wasHidden = true
  }

  /// Whether keys are meant for it: those from before its frame was written were not. One that was out of sight must be
  /// looked at anew.
  func isAsked(at now: Int64) -> Bool {
    guard let askedAt else { return false }
    return now - askedAt >= (wasHidden ? Sightings.waitMilliseconds : 0)
  }

  /// The calls it is about.
  var calls: [Seen] {
    switch question {
    case .approve(let calls), .refuse(let calls): calls
    default: []
    }
  }

  /// Whether its answer goes to the gateway.
  var isSent: Bool {
    switch question {
    case .approve, .refuse, .ruleEnd, .rule, .limit, .liftLockdown, .policy, .definition: true
    case .filter, .search, .command, .quit, .over: false
    }
  }
}

extension Prompt.Ending {
  /// What is said of it: `#12: ben approved 2 s ago: nothing was sent`.
  func words(at now: Int64) -> String {
    let ago = decidedAt.map { " \(Stretch.ago(now - $0))" } ?? ""
    return "\(what)\(ago): nothing was sent"
  }
}
