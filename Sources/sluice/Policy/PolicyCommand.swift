import ArgumentParser

/// `sluice policy …`
struct PolicyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "policy", abstract: "Check a policy document, or ask what it says of a call.",
    subcommands: [PolicyCheckCommand.self, PolicyExplainCommand.self])
}
