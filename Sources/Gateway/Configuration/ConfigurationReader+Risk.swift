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
        return word(place, on: Quotation(member.key)).map { (member.key, $0) }
      })
  }

  /// A level alone, or an object of category and level.
  private mutating func word(_ cursor: Cursor, on tool: Quotation) -> RiskOverrides.Word? {
    if cursor.node.members == nil { return level(cursor, of: tool).map { RiskOverrides.Word(level: $0) } }
    guard let fields = document.fields(cursor, of: "the risk of \(tool)", known: ["category", "level"]) else {
      return nil
    }
    let category = fields["category"].flatMap { document.choice($0, of: "`category`", as: RiskCategory.self) }
    let level = fields["level"].flatMap { document.choice($0, of: "`level`", as: RiskLevel.self) }
    if fields.members.isEmpty {
      document.error("the risk of \(tool) needs a `category` or a `level`", at: cursor)
    }
    return category == nil && level == nil ? nil : RiskOverrides.Word(category: category, level: level)
  }

  private mutating func level(_ cursor: Cursor, of tool: Quotation) -> RiskLevel? {
    if let word = cursor.node.string, RiskCategory.allCases.contains(where: { $0.rawValue.hasSameBytes(as: word) }) {
      document.error("\(Quotation(word)) is a category, not a level", hint: "write `{category: \(word)}`", at: cursor)
      return nil
    }
    return document.choice(cursor, of: "the risk of \(tool)", as: RiskLevel.self)
  }
}
