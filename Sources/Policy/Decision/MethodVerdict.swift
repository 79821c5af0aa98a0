/// What the gate says of a method other than `tools/call`.
public enum MethodVerdict: Sendable, Hashable {
  /// The protocol's own upkeep: it passes and leaves no record.
  case upkeep
  /// Content or a side way that the document lets through, by this rule.
  case allow(rule: String)
  case deny(Denial)
  /// Observe mode: it passes, and would have been denied.
  case observed(Denial)
}
