/// A text to be read: help, the log, a rule.
struct TextView: Sendable {
  enum Content: Sendable, Equatable {
    case help
    case log(path: String, text: String)
    case rule(RulesBoard.Row)
  }

  var content: Content
  var reading = Reading()
}
