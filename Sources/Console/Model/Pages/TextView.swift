/// A text to be read: help, the log, a rule, a changed policy, a line of the feed.
struct TextView: Sendable {
  enum Content: Sendable, Equatable {
    case help
    case log(path: String, text: String)
    case rule(RulesBoard.Row)
    case policy(PolicyChange)
    /// A row of the feed that is no call, whole.
    case event(EventWords)
  }

  var content: Content
  /// On a tool's page, its changed definition as the page was opened: only that can be accepted.
  var definition: DefinitionChange?
  var reading = Reading()
  /// Where it shows a change that can be accepted: which of its lines have been on the screen.
  var seenLines = SeenLines()
}
