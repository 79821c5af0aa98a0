import ArgumentParser

/// `sluice history`
struct HistoryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "Find calls in the record of everything that happened, and show one whole.",
    discussion: """
      Asks the running gateway; without one, reads the ledger in the state directory, which needs no lock.
      \(PastOptions.exitCodes)
      """,
    subcommands: [HistoryListCommand.self, HistoryShowCommand.self], defaultSubcommand: HistoryListCommand.self)
}
