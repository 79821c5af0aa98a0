import ArgumentParser

/// `sluice grant …`
struct GrantCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grant", abstract: "Create, list and revoke the credentials of agents.",
    discussion: """
      These work whether the gateway runs or not; a running one obeys at once.
      Exit codes: 0 done, 1 not done, for example because there is no such grant, 4 the gateway refused, 64 wrong \
      usage, 74 standard output can't be written (the grant of a token that is lost so is revoked), 78 a missing or \
      wrong configuration.
      """,
    subcommands: [GrantCreateCommand.self, GrantListCommand.self, GrantRevokeCommand.self])
}
