import ArgumentParser
import Feed
import Gateway
import MCP
import Terminal

/// `sluice grant create --server NAME --label NAME`
struct GrantCreateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Make a grant of one agent for one server, and print its token, once.",
    discussion: "The token goes into the agent's configuration, as `Authorization: Bearer TOKEN`. It is stored nowhere."
  )

  @OptionGroup var file: ConfigurationFile
  @Option(help: "The server's name in the configuration.") var server: String
  @Option(help: "What people call the agent; no other grant for the server has that name.") var label: String
  @Flag(help: "Print a JSON object instead of the token alone.") var json = false

  func validate() throws {
    guard !label.isEmpty, label.utf8.count <= 64, label.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else {
      throw ValidationError("a label has 1 to 64 bytes, without blanks")
    }
  }

  func run() throws {
    let configuration = try file.load()
    guard configuration.servers.contains(where: { $0.name == server }) else {
      let names = configuration.servers.map(\.name).joined(separator: ", ")
      throw StandardError.fail(
        CommandFailure(
          "there is no server `\(server)` in the configuration; its servers are: \(names)", exitCode: .nothing))
    }
    let grant = try GrantRegister.open(configuration).create(server: server, label: label)
    print(json ? grant.json.text : grant.token)
  }
}

extension NewGrant {
  fileprivate var json: JSON {
    [
      "grant": .string(grant), "server": .string(server), "label": .string(label), "token": .string(token),
    ]
  }
}
