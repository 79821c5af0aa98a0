import ArgumentParser
import Feed
import Terminal

/// `sluice deny ID`
struct DenyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deny", abstract: "Refuse a held call; the agent is told why.",
    discussion: OperatorOptions.exitCodes)

  @Argument(help: "The call's number.") var id: CallID
  @Option(help: "Why; the agent reads it.") var reason: String?
  @OptionGroup var options: OperatorOptions

  func run() throws {
    let settled: Settled
    do throws(CommandFailure) {
      let question = try OpenQuestion(id, digest: nil, on: options.connect())
      // Nothing of its arguments was printed.
      settled = try question.settle(.refuse, reason: reason, complete: false)
    } catch {
      throw StandardError.fail(error)
    }
    try settled.report(as: options.json)
  }
}
