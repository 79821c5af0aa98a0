import ArgumentParser

/// `sluice grant revoke GRANT`
struct GrantRevokeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "revoke", abstract: "End a grant for good: its token opens nothing from now on.")

  @OptionGroup var file: ConfigurationFile
  @Argument(help: "The grant's id, such as g7, as `sluice grant list` shows it.") var grant: String

  func run() throws {
    try GrantRegister.open(file.load()).revoke(grant)
    StandardOutput.print("\(Display.line(grant)) is revoked: its token opens nothing from now on")
  }
}
