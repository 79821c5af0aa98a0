import ArgumentParser
import Demo
import Terminal

/// `sluice demo-server NAME`: what the demo's gateway starts as its servers.
struct DemoServerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo-server", abstract: "Serve one of the demo's MCP servers on standard input and output.",
    shouldDisplay: false)

  @Argument(help: "runware or shop.") var name: String

  func run() throws {
    do {
      try DemoServer.run(named: name)
    } catch {
      throw StandardError.fail(CommandFailure("\(error)"))
    }
  }
}
