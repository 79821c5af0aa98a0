import MCP

/// The overrides of one tool: of those that change the same thing, the latest; whether its time is over or not.
struct ToolOverrides: Sendable {
  private var latest: [Override] = []

  mutating func add(_ override: Override) {
    latest.removeAll { override.action.replaces($0.action) }
    latest.append(override)
  }

  /// The one of `allow`, `ask`, `deny`, `hide` that is in force.
  func stance(at now: Int64) -> Override? {
    latest.first { override in
      if case .limit = override.action { false } else { override.isActive(at: now) }
    }
  }

  /// The `max` that is in force for a counter.
  func maximum(of counter: String, at now: Int64) -> (override: Override, max: ExactDecimal)? {
    for override in latest where override.isActive(at: now) {
      if case .limit(let name, let max) = override.action, name.hasSameBytes(as: counter) { return (override, max) }
    }
    return nil
  }

  /// All that are in force, in order of their ids.
  func active(at now: Int64) -> [Override] {
    latest.filter { $0.isActive(at: now) }
  }
}
