import Feed
import Policy

/// What a question asks for: why, for how long, of how many people.
struct Demand: Equatable {
  var reasons: [Feed.HoldReason]
  var timeoutSeconds: Int
  /// How many must say yes.
  var approvers: Int
}

extension Demand {
  init(_ demand: HoldDemand) {
    self.init(
      reasons: demand.reasons.map { Feed.HoldReason(rule: $0.rule, text: $0.text, because: $0.because) },
      timeoutSeconds: demand.timeoutSeconds, approvers: demand.approvers)
  }
}
