import MCP
import Policy
import Risk

extension ConfigurationReader {
  /// `risk` of a server: the user's own word on its tools, by name or pattern.
  mutating func overrides(_ cursor: Cursor) -> RiskOverrides {
    guard let fields = document.fields(cursor, of: "`risk`") else { return .none }
    return RiskOverrides(
      fields.members.compactMap { member in
        let place = Cursor(member.node, at: cursor.pointer.appending(member.key))
        guard !member.key.isEmpty else {
          document.error(
            "a tool's name must not be empty", hint: "`*` stands for any text", at: member.keyPosition, place.pointer)
          return nil
        }
        return entry(member.key, place)
      })
  }

  /// A level alone, or an object of category and level.
  private mutating func entry(_ pattern: String, _ cursor: Cursor) -> RiskOverrides.Entry? {
    let what = "the risk of \(Quotation(pattern))"
    if cursor.node.members == nil {
      return level(cursor, of: what).map { RiskOverrides.Entry(pattern: pattern, level: $0) }
    }
    guard let fields = document.fields(cursor, of: what, known: ["category", "level"]) else { return nil }
    let category = fields["category"].flatMap { document.choice($0, of: "`category`", as: RiskCategory.self) }
    let level = fields["level"].flatMap { document.choice($0, of: "`level`", as: RiskLevel.self) }
    if fields.members.isEmpty { document.error("\(what) needs a `category` or a `level`", at: cursor) }
    return RiskOverrides.Entry(pattern: pattern, category: category, level: level)
  }

  private mutating func level(_ cursor: Cursor, of what: String) -> RiskLevel? {
    if let word = cursor.node.string, RiskCategory.allCases.contains(where: { $0.rawValue.hasSameBytes(as: word) }) {
      document.error("\(Quotation(word)) is a category, not a level", hint: "write `{category: \(word)}`", at: cursor)
      return nil
    }
    return document.choice(cursor, of: what, as: RiskLevel.self)
  }
}
