extension Ruleset {
  /// Whether a tool stays in the lists that agents see.
  ///
  /// Without a policy none does. In observe mode lists are not filtered; an operator's `hide` still denies the call.
  public func isVisible(tool: String, at now: Int64) -> Bool {
    guard let document else { return false }
    guard mode == .enforce else { return true }
    switch overrides(of: tool)?.stance(at: now)?.action {
    case .hide: return false
    case .allow: return true
    default: return !document.hides(tool)
    }
  }
}
