import ArgumentParser
import Feed
import Gateway

/// The program: a gateway for agents' tool calls, and the console from which a person decides them.
struct Sluice: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sluice",
    abstract: "A gateway for AI agents' tool calls, and the console from which a person watches and decides.",
    discussion: """
      Start with `sluice demo`: it shows everything on this machine alone and leaves nothing behind.
      Then put the gateway before your own servers: `sluice gateway --config sluice.yaml`.
      A command whose standard output can't be written ends with 74; a change that it made stands.
      """,
    version: Version.current,
    groupedSubcommands: [
      CommandGroup(name: "Running:", subcommands: [DemoCommand.self, GatewayCommand.self, ConsoleCommand.self]),
      CommandGroup(
        name: "Deciding without a console:",
        subcommands: [
          PendingCommand.self, ApproveCommand.self, DenyCommand.self, WatchCommand.self, RulesCommand.self,
          LockdownCommand.self,
        ]),
      CommandGroup(name: "Looking back:", subcommands: [HistoryCommand.self, StatsCommand.self]),
      CommandGroup(
        name: "Setting up:", subcommands: [ScanCommand.self, GrantCommand.self, PolicyCommand.self, LedgerCommand.self]),
      CommandGroup(name: "", subcommands: [DemoServerCommand.self]),
    ])

  /// As its own sentences begin: see ``StandardError/fail(_:)``.
  static var _errorPrefix: String { "error: " }
}
