import MCP

/// The signs of one definition.
package struct Signs: Sendable {
  /// In the order in which they were found: name, title, arguments, description, annotations, server.
  package private(set) var all: [Sign] = []
  private var places: [Sign.Name: Int] = [:]
  /// Whether the main verb of the name only looks.
  let looks: Bool
  /// Whether nothing tells what the tool does.
  var areSilent: Bool { !all.contains { $0.deed != nil } }

  /// - Parameter server: What is known of the server that lists the tool.
  package init(of tool: ToolDefinition, on server: ServerContext = .unknown) {
    let phrase = NamePhrase(tool.name, after: server.prefix)
    looks = phrase.main?.looks ?? false
    places.reserveCapacity(128)
    all.reserveCapacity(128)
    add(name: phrase, of: tool)
    add(title: tool.title ?? tool.annotations.title)
    add(schema: tool.inputSchema, phrase: phrase)
    add(description: tool.description)
    addTogether()
    add(annotations: tool.annotations)
    add(server: server, without: phrase)
  }

  /// What name and description come to together, and the worst that any of the words says.
  private mutating func addTogether() {
    guard let name = all.first(where: { $0.name.family == .nameLeads }),
      let description = all.first(where: { $0.name.family == .descriptionLeads })
    else { return }
    add(Sign(.together, "\(name.name.word)+\(description.name.word)", at: name.place, quoting: name.quote))
    guard let worst = all.indices.max(by: { rank(of: all[$0]) < rank(of: all[$1]) }), let deed = all[worst].deed
    else { return }
    add(Sign(.worst, deed.word, at: all[worst].place, quoting: all[worst].quote))
  }

  private func rank(of sign: Sign) -> Int { sign.deed.map { $0.rank + 1 } ?? 0 }

  /// A sign counts once, with the words where it stands first, or first beyond doubt.
  mutating func add(_ sign: Sign) {
    if let place = places[sign.name] {
      if sign.isSure, !all[place].isSure { all[place] = sign }
    } else {
      places[sign.name] = all.count
      all.append(sign)
    }
  }
}
