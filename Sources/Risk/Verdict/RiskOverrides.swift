import MCP
import Text

/// The user's own word about tools of one server: it wins over whatever their definitions say.
///
/// An exact name is asked first, then the longest pattern that matches; of equally long ones, the first.
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

  /// What was said of a tool.
  public func entry(for tool: String) -> Entry? {
    let telling = entries.filter { $0.category != nil || $0.level != nil }
    if let own = telling.first(where: { $0.pattern.hasSameBytes(as: tool) }) { return own }
    let matching = telling.filter { Wildcard($0.pattern).matches(tool) }
    let longest = matching.map(\.pattern.utf8.count).max()
    return matching.first { $0.pattern.utf8.count == longest }
  }

  /// The verdict as the user would have it: the first reason says so, the second what was found without it.
  public func applied(to verdict: RiskVerdict, of tool: String) -> RiskVerdict {
    guard let entry = entry(for: tool) else { return verdict }
    let category = entry.category ?? verdict.category
    let level = entry.level ?? entry.category?.usualLevel ?? verdict.level
    let said = [entry.category?.rawValue, entry.level?.rawValue].compactMap { $0 }.joined(separator: ", ")
    let own = "your own word: `\(VisibleText(entry.pattern).cut(to: 60))` is \(said)"
    let found = "found without it: \(verdict.category.rawValue), \(verdict.level.rawValue)"
    return RiskVerdict(category: category, level: level, reasons: [own, found] + verdict.reasons, confidence: 1)
  }
}
