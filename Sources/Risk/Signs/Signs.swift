import MCP

/// The signs of one definition.
package struct Signs: Sendable {
  /// In the order in which they were found: name, title, arguments, description, annotations, server.
  package private(set) var all: [Sign] = []
  /// Whether the main verb of the name only looks.
  let looks: Bool
  /// Whether nothing tells what the tool does.
  var areSilent: Bool { !all.contains { $0.deed != nil } }

  /// - Parameter server: What is known of the server that lists the tool.
  package init(of tool: ToolDefinition, on server: ServerContext = .unknown) {
    let phrase = NamePhrase(tool.name, after: server.prefix)
    looks = phrase.main?.looks ?? false
    add(name: phrase, of: tool)
    add(title: tool.title ?? tool.annotations.title)
    add(schema: tool.inputSchema, phrase: phrase)
    add(description: tool.description)
    addTogether()
    add(annotations: tool.annotations)
    add(server: server, without: phrase)
  }

  private mutating func addTogether() {
    let name = all.first { $0.name.family == .nameLeads }
    let description = all.first { $0.name.family == .descriptionLeads }
    guard let name, let description else { return }
    add(Sign(.together, "\(name.name.word)+\(description.name.word)", at: name.place, quoting: name.quote))
    if let worst = all.filter({ $0.name.family != .hint }).compactMap({ s in s.deed.map { (s, $0) } }).max(by: {
      $0.1 < $1.1
    }) {
      add(Sign(.worst, worst.1.word, at: worst.0.place, quoting: worst.0.quote))
    }
  }

  /// A sign counts once, with the words where it stands first.
  mutating func add(_ sign: Sign) {
    if !all.contains(where: { $0.name == sign.name }) { all.append(sign) }
  }
}
