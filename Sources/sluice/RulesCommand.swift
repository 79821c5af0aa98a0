import ArgumentParser

/// `sluice rules`
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Show what applies to each tool now, and change it until further notice.",
    discussion: """
      A change is an override above the policy file, with an author, a reason and an end. A change that stops \
      more acts at once; one that lets more through says how many of the last 200 calls it would have let pass, and \
      asks, unless --yes is said; it ends after an hour, unless --for says otherwise.
      \(OperatorOptions.exitCodes)
      """,
    subcommands: [
      RulesListCommand.self, RulesSetCommand.self, RulesLimitCommand.self, RulesClearCommand.self,
      RulesAcceptCommand.self,
    ],
    defaultSubcommand: RulesListCommand.self)
}
