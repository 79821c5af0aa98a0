import ArgumentParser
import Feed
import Gateway
import Glibc
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
    let register = try GrantRegister.open(configuration)
    let grant = try register.create(server: server, label: label)
    // A reader that has gone must not end the command before the grant is put right.
    signal(SIGPIPE, SIG_IGN)
    do throws(StandardOutput.Problem) {
      try StandardOutput.write(Array("\(json ? grant.json.text : grant.token)\n".utf8))
    } catch {
      throw withdraw(grant, from: register, because: error)
    }
  }

  /// A token that nobody has read opens nothing.
  private func withdraw(
    _ grant: NewGrant, from register: GrantRegister, because problem: StandardOutput.Problem
  ) -> ExitCode {
    let loss = "the token is lost, because \(problem)"
    do {
      try register.revoke(grant.grant)
      return StandardError.fail(
        CommandFailure("\(loss); its grant was revoked again", exitCode: StandardOutput.isUnwritable))
    } catch {
      return StandardError.fail(
        CommandFailure(
          "\(loss); its grant is there: run `sluice grant revoke \(grant.grant)`",
          exitCode: StandardOutput.isUnwritable))
    }
  }
}

extension NewGrant {
  fileprivate var json: JSON {
    [
      "grant": .string(grant), "server": .string(server), "label": .string(label), "token": .string(token),
    ]
  }
}
