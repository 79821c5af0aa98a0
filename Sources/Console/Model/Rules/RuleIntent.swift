import Feed

/// A rule change that an operator means to make.
struct RuleIntent: Sendable, Equatable {
  /// What is to be done.
  enum Change: Sendable, Equatable {
    case set(RuleAction, LimitChange?)
    /// Back to what the file says; only one counter's maximum if it is named.
    case clear(counter: String?)
  }

  /// Whether it is new, or takes an own one back, or makes that one again.
  enum Origin: Sendable, Equatable {
    case new, undo, redo
  }

  var server: String
  var tool: String
  var change: Change
  /// What applied when the operator pressed the key.
  var from: RuleAction?
  var origin = Origin.new
  /// How long it lasts; none = no end.
  var seconds: Int?
  /// The override that stood there before.
  var before: RuleOverride?

  /// `allow`, `max 20`, `back to file`.
  var goal: String {
    switch change {
    case .set(_, let limit?): "max \(limit.max)"
    case .set(let action, nil): action.rawValue
    case .clear: "back to file"
    }
  }
}
