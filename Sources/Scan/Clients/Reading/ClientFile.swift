import MCP

/// What one client's file says of MCP servers.
public struct ClientFile: Sendable, Equatable {
  /// Whose file it is, and where.
  public let place: ClientPlace
  /// In the order of the file.
  public let servers: [ClientServer]
  /// What could not be read, a sentence each, with its line.
  public let problems: [String]

  /// Reads a file. What can't be understood is told, never passed over.
  public init(_ place: ClientPlace, bytes: [UInt8]) {
    self.place = place
    switch place.layout {
    case .toml(let key):
      do throws(TOMLError) {
        servers = try Self.servers(TOMLReader.read(bytes), below: [key])
        problems = []
      } catch {
        servers = []
        problems = ["line \(error.position.line), column \(error.position.column): \(error.reason)"]
      }
    case .json(let keys):
      let (node, problems) = Self.json(bytes)
      servers = node.map { Self.servers($0, below: keys) } ?? []
      self.problems = problems
    case .geminiCLI:
      let (node, problems) = Self.json(bytes)
      servers = node.map(Self.geminiCLI) ?? []
      self.problems = problems
    case .claudeCode:
      let (node, problems) = Self.json(bytes)
      servers = node.map(Self.claudeCode) ?? []
      self.problems = problems
    }
  }

  /// A file that can't be opened.
  public init(_ place: ClientPlace, problem: String) {
    self.place = place
    servers = []
    problems = [problem]
  }

  private static func json(_ bytes: [UInt8]) -> (JSONNode?, [String]) {
    let plain = CommentedJSON.plain(bytes)
    // An editor leaves an empty file where there are no settings.
    if plain.allSatisfy({ " \t\r\n".utf8.contains($0) }) { return (nil, []) }
    let reading = JSONNode.read(plain)
    return (reading.node, reading.errors.map(problem))
  }

  /// A word that is no value may be a secret without its quotes.
  private static func problem(_ error: JSONError) -> String {
    guard case .unknownWord = error.kind else { return error.description }
    return "line \(error.position.line), column \(error.position.column): this is no JSON value"
  }

  private static func servers(_ node: JSONNode, below keys: [String], project: String? = nil) -> [ClientServer] {
    let table = keys.reduce(Optional(node)) { $0?[$1] }
    return (table?.members ?? []).map { ClientServer($0, project: project) }
  }

  /// `mcpServers`, of which `mcp` may name those that are used, and those that are not.
  private static func geminiCLI(_ node: JSONNode) -> [ClientServer] {
    let names = { key in Set((node["mcp"]?[key]?.elements ?? []).compactMap(\.string).map { ByteString($0) }) }
    let (allowed, excluded) = (names("allowed"), names("excluded"))
    return (node["mcpServers"]?.members ?? []).map { member in
      let name = ByteString(member.key)
      return ClientServer(
        member, isExcluded: excluded.contains(name) || !(allowed.isEmpty || allowed.contains(name)),
        isTrusted: member.node["trust"]?.json.bool == true, ranksReach: true)
    }
  }

  /// `mcpServers` for everywhere, and below `projects` for each directory.
  private static func claudeCode(_ node: JSONNode) -> [ClientServer] {
    servers(node, below: ["mcpServers"])
      + (node["projects"]?.members ?? []).flatMap { servers($0.node, below: ["mcpServers"], project: $0.key) }
  }
}
