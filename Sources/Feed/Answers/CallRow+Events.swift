import MCP

extension CallRow {
  /// The call that all records about it come to; none without its decision, which is the first of them.
  public init?(_ events: [Event]) {
    guard let first = events.first, case .callDecided(let decided) = first.body else { return nil }
    self.init(ts: first.ts, decided: decided, arguments: first.values["arguments"])
    for event in events { apply(event.body) }
  }

  /// Goes on by what happened to the call next.
  public mutating func apply(_ body: Event.Body) {
    switch body {
    case .callResolved(let body): resolved = body
    case .approvalLapsed(let body): lapsed = body
    // What surely was not sent runs again by the same yes.
    case .approvalSpent: completed = nil
    case .callCompleted(let body): completed = body
    default: break
    }
  }

  /// Whether nothing more is to come; an approval may still be spent.
  public var hasEnded: Bool {
    completed != nil || lapsed != nil || decided.decision == .deny || resolved.map { $0.outcome != .approved } ?? false
  }
}
