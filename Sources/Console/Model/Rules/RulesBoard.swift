import Feed

/// The Rules screen's state.
struct RulesBoard: Sendable {
  /// A row: a server's own, or one of its tools.
  struct Row: Hashable, Sendable {
    var server: String
    /// None = the server's row; empty = what holds for all tools.
    var tool: String?
  }

  var servers: [ServerRules] = []
  var overrides: [RuleOverride] = []
  /// Tools that the gateway left out, because all of them have no room in an answer.
  var furtherTools = 0
  var folded: Set<String> = []
  var cursor: Row?
  /// When the gateway was asked last.
  var askedAt: Int64?
  /// Own changes that can be taken back, the latest last.
  var undo: [RuleIntent] = []
  /// Own changes that were taken back, the latest last.
  var redo: [RuleIntent] = []

  /// The rows on the screen, in the gateway's order.
  var rows: [Row] {
    servers.flatMap { server -> [Row] in
      let head = Row(server: server.server, tool: nil)
      if folded.contains(server.server) { return [head] }
      let all = server.allTools.isEmpty ? [] : [Row(server: server.server, tool: "")]
      return [head] + all + server.tools.map { Row(server: server.server, tool: $0.tool) }
    }
  }

  func server(_ row: Row) -> ServerRules? { servers.first { $0.server.utf8.elementsEqual(row.server.utf8) } }

  func tool(_ row: Row) -> ToolRules? {
    guard let name = row.tool, !name.isEmpty else { return nil }
    return server(row)?.tools.first { $0.tool.utf8.elementsEqual(name.utf8) }
  }

  /// The tool under the cursor.
  var selectedTool: ToolRules? { cursor.flatMap(tool) }

  /// The override that a change of this kind would replace.
  func override(server: String, tool: String, counter: String?) -> RuleOverride? {
    overrides.first {
      $0.server == server && $0.tool.utf8.elementsEqual(tool.utf8)
        && (counter == nil ? $0.limit == nil : $0.limit?.counter == counter)
    }
  }

  /// Whether an operator has changed anything about the tool of a row.
  func hasOverride(_ row: Row) -> Bool {
    guard let tool = row.tool else { return false }
    return overrides.contains {
      $0.server.utf8.elementsEqual(row.server.utf8) && $0.tool.utf8.elementsEqual(tool.utf8)
    }
  }

  /// Columns that the longest `used/max` of the list takes, also when all of it is used.
  var widestShare: Int {
    let gauges = servers.flatMap { $0.allTools.prefix(1).compactMap(\.gauge) + $0.tools.compactMap(\.ownLimit) }
    return gauges.map { max($0.used.utf8.count, $0.max.utf8.count) + 1 + $0.max.utf8.count }.max() ?? 0
  }

  /// Takes the gateway's answer; the cursor stays with its row.
  mutating func learn(_ answer: Rules) {
    servers = answer.servers
    overrides = answer.overrides
    furtherTools = answer.furtherTools ?? 0
    let rows = rows
    if cursor.map(rows.contains) != true { cursor = rows.first { $0.tool?.isEmpty == false } ?? rows.first }
  }

  mutating func move(by distance: Int) {
    let rows = rows
    guard !rows.isEmpty else { return }
    let here = cursor.flatMap(rows.firstIndex(of:)) ?? 0
    cursor = rows[min(max(0, here + distance), rows.count - 1)]
  }

  mutating func toggleFold() {
    guard let cursor else { return }
    if folded.remove(cursor.server) == nil { folded.insert(cursor.server) }
    self.cursor = Row(server: cursor.server, tool: nil)
  }
}
