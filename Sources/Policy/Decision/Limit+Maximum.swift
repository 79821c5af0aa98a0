import MCP

extension Limit {
  /// The `max` in force, and the override that set it. An override replaces it in the tool's own limits; in those of
  /// `all_tools` it can only lower it.
  func maximum(
    under overrides: ToolOverrides?, isOfAllTools: Bool, at now: Int64
  ) -> (value: ExactDecimal, override: Override?) {
    guard let set = overrides?.maximum(of: counter, at: now), !isOfAllTools || set.max < max else { return (max, nil) }
    return (set.max, set.override)
  }
}
