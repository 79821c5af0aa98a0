import ArgumentParser
import Feed
import MCP
import Text

/// `sluice grant list`
struct GrantListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show every grant that is not revoked.")

  @OptionGroup var file: ConfigurationFile
  @Flag(help: "Print a JSON array instead of a table.") var json = false

  func run() throws {
    let grants = try GrantRegister.open(file.load()).list()
    if json {
      StandardOutput.print(JSON.array(grants.map(\.json)).text)
    } else if grants.isEmpty {
      StandardOutput.print("no grants; make one with `sluice grant create`")
    } else {
      StandardOutput.print(row("GRANT", "SERVER", "AGENT", "STATE"))
      for grant in grants {
        StandardOutput.print(row(grant.grant, grant.server, grant.label, grant.suspended ? "suspended" : "active"))
      }
    }
  }

  private func row(_ grant: String, _ server: String, _ agent: String, _ state: String) -> String {
    "\(grant.padded(to: 7)) \(Display.fitted(server, 20)) \(Display.fitted(agent, 24)) \(state)"
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
