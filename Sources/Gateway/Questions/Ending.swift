import Feed

/// How a question ended without its call being run.
struct Ending: Equatable {
  /// `refused`, `expired`, `withdrawn` or `denied`.
  var outcome: Outcome
  /// The operator, if a person ended it.
  var by: String?
  /// What was typed, or the rule's words.
  var reason: String?
  /// The rule, if one ended it.
  var rule: String?
  /// SHA-256 of the text that the operator had on the screen.
  var shown: String?
  /// Whether that was all of it.
  var complete: Bool?
}

extension Ending {
  static let expired = Ending(outcome: .expired)

  static func withdrawn(_ reason: String) -> Ending { Ending(outcome: .withdrawn, reason: reason) }

  static func denied(rule: String, _ message: String) -> Ending {
    Ending(outcome: .denied, reason: message, rule: rule)
  }
}
