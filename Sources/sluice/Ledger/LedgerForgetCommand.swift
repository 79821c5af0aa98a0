import ArgumentParser
import Audit
import Console
import Feed
import Gateway
import Terminal

/// `sluice ledger forget --before WHEN`
struct LedgerForgetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget", abstract: "Delete the arguments of old calls. The record of the calls stays.",
    discussion: """
      Overwrites what is kept beside the records, in the ledger and in its archives, and records who did it. The ledger \
      still verifies. What rules, signals and errors quote stands in the records and stays. It can't be undone, and asks, \
      unless --yes is said.
      Works whether the gateway runs or not; a running one does it, under the name of who asks.
      Exit codes: 0 done, 1 not done, 4 the gateway refused, 6 you were asked and said no, 64 wrong usage, 78 a \
      missing or wrong configuration.
      """)

  @OptionGroup var file: ConfigurationFile
  @Option(help: "What is older goes: a date, a time in UTC, or an age. 2026-08-01, 2026-08-01T12:00Z, 90d.")
  var before: Moment
  @Option(help: "Only calls of this server; it must be in the configuration.") var server: String?
  @Option(help: "Why; it is recorded.") var reason: String?
  @Flag(help: "Don't ask.") var yes = false
  @Flag(help: "Print a JSON object instead of a sentence.") var json = false

  func run() throws {
    let configuration = try file.load()
    do throws(CommandFailure) {
      if let server, !configuration.servers.contains(where: { $0.name == server }) {
        throw CommandFailure("there is no server `\(server)` in the configuration", exitCode: .nothing)
      }
      let command = ForgetValues(before: before.milliseconds(at: TimeText.now), server: server, reason: reason)
      let whose = server.map { " of `\($0)`" } ?? ""
      try Consent.ask(
        "The arguments of all calls\(whose) before \(UTCTime(milliseconds: command.before)) will be deleted for good. "
          + "Delete them?", unless: yes)
      let forgotten = try LedgerHolder.open(configuration).forget(command)
      if json { return StandardOutput.print(json: forgotten) }
      StandardOutput.print("the arguments of \(Count.of(forgotten.values, "call")) were deleted")
    } catch {
      throw StandardError.fail(error)
    }
  }
}
