import ArgumentParser
import Feed
import MCP

/// `sluice grant list`
struct GrantListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show every grant that is not revoked.")

  @OptionGroup var file: ConfigurationFile
  @Flag(help: "Print a JSON array instead of a table.") var json = false

  func run() throws {
    let grants = try GrantRegister.open(file.load()).list()
    if json {
      print(JSON.array(grants.map(\.json)).text)
    } else if grants.isEmpty {
      print("no grants; make one with `sluice grant create`")
    } else {
      let rows = grants.map { [$0.grant, $0.server, $0.label, $0.suspended ? "suspended" : "active"] }
      print(Table(["GRANT", "SERVER", "AGENT", "STATE"], rows).text)
    }
  }
}

extension GrantState {
  fileprivate var json: JSON {
    [
      "grant": .string(grant), "server": .string(server), "label": .string(label), "suspended": .bool(suspended),
      "createdAt": .number(JSONNumber(Int(createdAt))),
      "lastUsedAt": lastUsedAt.map { .number(JSONNumber(Int($0))) } ?? .null,
    ]
  }
}
