import ArgumentParser
import Audit
import Feed
import MCP
import Terminal

/// `sluice stats`
struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count calls, denials by rule, and how long approvals waited.",
    discussion: """
      Asks the running gateway; without one, reads the ledger in the state directory.
      \(CallFilter.help)
      The median and the 90th percentile are of questions that a person answered, from the first ask.
      \(PastOptions.exitCodes)
      """)

  @Argument(help: "Count only calls that these terms let through.") var filter: [String] = []
  @Option(help: "How far to look back: 90s, 15m, 24h, 7d.") var since = Seconds(86_400)
  @OptionGroup var options: PastOptions

  func validate() throws { _ = try bounded() }

  func run() throws {
    let filter = try bounded()
    let past = try options.open()
    do throws(CommandFailure) {
      var statistics = CallStatistics()
      _ = try CallSearch(past: past, filter: filter).run(isBounded: false) { calls in
        for call in calls { statistics.add(call) }
      }
      let report = StatisticsReport(statistics, span: since)
      print(options.json ? report.json.text : report.text)
      try past.reportGaps(isComplete: true)
    } catch {
      throw StandardError.fail(error)
    }
  }

  private func bounded() throws -> CallFilter {
    try CallFilter(arguments: filter + ["since:\(since.count)s"])
  }
}
