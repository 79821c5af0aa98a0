/// How a tool differs from what is pinned.
public enum ToolChangeKind: String, Codable, Sendable, CaseIterable {
  case added, changed, removed
}
