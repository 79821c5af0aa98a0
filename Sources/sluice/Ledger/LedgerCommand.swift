import ArgumentParser

/// `sluice ledger …`
struct LedgerCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ledger", abstract: "Check the record of everything that happened, and keep it.",
    discussion: """
      `verify` finds what was changed; `anchor` signs where the ledger ends, for a line to keep elsewhere; `key` prints \
      whose signature that is; `forget` deletes arguments by age and leaves the record; `export` writes it for other \
      programs.
      """,
    subcommands: [
      LedgerVerifyCommand.self, LedgerAnchorCommand.self, LedgerKeyCommand.self, LedgerForgetCommand.self,
      LedgerExportCommand.self,
    ])
}
