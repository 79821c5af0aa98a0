import MCP

/// The signs of one definition.
package struct Signs: Sendable {
  /// In the order in which they were found: name, title, arguments, description, annotations, server.
  package private(set) var all: [Sign] = []
  private let scorecard: Scorecard?
  /// Whether the main verb of the name only looks.
  let looks: Bool
  /// Whether nothing tells what the tool does.
  var areSilent: Bool { all.indices.allSatisfy { all[$0].deed == nil } }

  /// - Parameters:
  ///   - server: What is known of the server that lists the tool.
  ///   - scorecard: What the signs will be weighed by; without one all are kept.
  package init(of tool: ToolDefinition, on server: ServerContext = .unknown, for scorecard: Scorecard? = nil) {
    self.scorecard = scorecard
    let phrase = NamePhrase(tool.name, after: server.prefix)
    looks = phrase.main?.looks ?? false
    all.reserveCapacity(64)
    add(name: phrase, of: tool)
    add(title: tool.title ?? tool.annotations.title)
    add(schemaOf: tool, phrase: phrase)
    add(description: tool.description)
    addTogether()
    add(annotations: tool.annotations)
    add(server: server, without: phrase)
  }

  /// What name and description come to together, and the worst that any of the words says.
  private mutating func addTogether() {
    guard let name = all.indices.first(where: { all[$0].name.family == .nameLeads }),
      let description = all.indices.last(where: { all[$0].name.family == .descriptionLeads })
    else { return }
    let pair = "\(all[name].name.word)+\(all[description].name.word)"
    add(Sign(.together, pair, at: .name, quoting: all[name].quote))
    guard let worst = all.indices.max(by: { rank(at: $0) < rank(at: $1) }), let deed = all[worst].deed else { return }
    add(Sign(.worst, deed.word, at: all[worst].place, quoting: all[worst].quote))
  }

  private func rank(at place: Int) -> Int { all[place].deed.map { $0.rank + 1 } ?? 0 }

  /// A sign counts once, with the words where it stands first, or first beyond doubt. One that no scorecard has and that
  /// speaks for nothing is left out.
  mutating func add(_ sign: Sign) {
    var sign = sign
    sign.row = scorecard?.place(of: sign.name)
    if scorecard != nil, sign.row == nil, sign.deed == nil { return }
    guard let place = firstPlace(of: sign) else { return all.append(sign) }
    if sign.isSure, !all[place].isSure { all[place] = sign }
  }

  /// Where a sign of the same name stands already. Rows of the scorecard are quicker to compare than names.
  private func firstPlace(of sign: Sign) -> Int? {
    if let row = sign.row { return all.indices.first { all[$0].row == row } }
    return all.indices.first { all[$0].name.family == sign.name.family && all[$0].name.word == sign.name.word }
  }
}
