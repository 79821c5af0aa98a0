import Feed

extension ToolRules {
  /// How full the first of the tool's own limits is; those that all tools share are told in their own row.
  var ownLimit: Gauge? {
    lines.first { $0.gauge != nil && !$0.kind.hasPrefix("all tools") }?.gauge
  }
}
