import ArgumentParser

/// `sluice ledger …`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Check the record of everything that happened.",
    subcommands: [LedgerVerifyCommand.self])
}
