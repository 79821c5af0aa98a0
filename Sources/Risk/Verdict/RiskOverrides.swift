import MCP

/// The user's own word about tools of one server: it wins over whatever their definitions say.
public struct RiskOverrides: Sendable, Equatable {
  /// What the user says of one tool or of all that a pattern matches.
  public struct Entry: Sendable, Equatable {
    /// A tool's name, in which `*` stands for any text, also none.
    public let pattern: String
    /// The category, if the user named one.
    public let category: RiskCategory?
    /// The level; without one, the usual level of the category.
    public let level: RiskLevel?

    /// At least one of category and level should be named: else the entry says nothing, and is passed over.
    public init(pattern: String, category: RiskCategory? = nil, level: RiskLevel? = nil) {
      self.pattern = pattern
      self.category = category
      self.level = level
    }
  }

  /// In the order in which they were written.
  public let entries: [Entry]

  /// Nothing was said.
  public static let none = RiskOverrides([])

  /// Takes the entries in the order in which they were written.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }

  /// What was said of a tool: by its own name, else by the first pattern that matches.
  public func entry(for tool: String) -> Entry? {
    let telling = entries.filter { $0.category != nil || $0.level != nil }
    return telling.first { $0.pattern.hasSameBytes(as: tool) } ?? telling.first { Wildcard($0.pattern).matches(tool) }
  }

  /// The verdict as the user would have it, with their word as the first reason.
  public func applied(to verdict: RiskVerdict, of tool: String) -> RiskVerdict {
    guard let entry = entry(for: tool) else { return verdict }
    let category = entry.category ?? verdict.category
    let level = entry.level ?? entry.category?.usualLevel ?? verdict.level
    return RiskVerdict(
      category: category, level: level,
      reasons: ["your own word: \(category.rawValue) \(level.rawValue) for `\(entry.pattern)`"] + verdict.reasons,
      confidence: 1)
  }
}
