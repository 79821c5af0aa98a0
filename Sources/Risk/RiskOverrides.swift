import MCP
import Text

/// The user's own word on the risk of tools, by name or pattern. It wins over whatever the definitions say.
///
/// An exact name is asked first, then the longest pattern that matches; of equally long ones, the first.
public struct RiskOverrides: Sendable, Equatable {
  /// What is said of the tools that one name or pattern stands for. At least one of both is said.
  public struct Word: Sendable, Equatable {
    /// The category; none leaves it as it was found.
    public var category: RiskCategory?
    /// The level; none takes the usual one of the category.
    public var level: RiskLevel?

    /// A word on category, level or both.
    public init(category: RiskCategory? = nil, level: RiskLevel? = nil) {
      self.category = category
      self.level = level
    }
  }

  /// Nothing is said of any tool.
  public static let none = RiskOverrides([])

  private let words: [ByteString: Word]
  /// The longest first.
  private let patterns: [Entry]

  private struct Entry: Sendable, Equatable {
    let pattern: NamePattern
    let word: Word
  }

  /// Words in the order in which they were written; `*` in a pattern stands for any text.
  public init(_ entries: [(pattern: String, word: Word)]) {
    words = Dictionary(entries.map { (ByteString($0.pattern), $0.word) }, uniquingKeysWith: { first, _ in first })
    let wild = entries.filter { $0.pattern.utf8.contains(UInt8(ascii: "*")) }
    let numbered = wild.map { Entry(pattern: NamePattern($0.pattern), word: $0.word) }.enumerated()
    patterns = numbered.sorted { left, right in
      (right.element.pattern.length, left.offset) < (left.element.pattern.length, right.offset)
    }.map(\.element)
  }

  /// The verdict as the user's word makes it: the first reason says so, the second what was found without it.
  public func apply(to verdict: RiskVerdict, toolNamed name: String) -> RiskVerdict {
    guard let (pattern, word) = word(on: name) else { return verdict }
    let category = word.category ?? verdict.category
    let level = word.level ?? word.category?.usualLevel ?? verdict.level
    let said = [word.category?.rawValue, word.level?.rawValue].compactMap { $0 }.joined(separator: ", ")
    let own = "your own word: `\(VisibleText(pattern).cut(to: 60))` is \(said)"
    let found = "found without it: \(verdict.category.rawValue), \(verdict.level.rawValue)"
    return RiskVerdict(category: category, level: level, reasons: [own, found] + verdict.reasons)
  }

  private func word(on name: String) -> (pattern: String, word: Word)? {
    if let word = words[ByteString(name)] { return (name, word) }
    return patterns.first { $0.pattern.matches(name) }.map { ($0.pattern.text, $0.word) }
  }
}

extension RiskCategory {
  /// The level of a category of which nothing more is known.
  fileprivate var usualLevel: RiskLevel {
    switch self {
    case .read: .low
    case .write: .medium
    case .execute: .high
    case .destructive, .financial: .critical
    }
  }
}
