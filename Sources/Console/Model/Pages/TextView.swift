/// A text to be read: help, the log, a rule, a changed policy.
struct TextView: Sendable {
  enum Content: Sendable, Equatable {
    case help
    case log(path: String, text: String)
    case rule(RulesBoard.Row)
    case policy(PolicyChange)
  }

  var content: Content
  var reading = Reading()
}
