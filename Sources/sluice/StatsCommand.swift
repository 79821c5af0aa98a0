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
  @Option(help: "How far to look back: 90s, 15m, 24h, 7d. A day, if the terms don't say it.") var since: Seconds?
  @OptionGroup var options: PastOptions

  func validate() throws { _ = try CallFilter(arguments: filter) }

  func run() throws {
    let span = try span(of: CallFilter(arguments: filter))
    let bounded = try CallFilter(arguments: filter + ["since:\(span.count)s"])
    let past = try options.open()
    do throws(CommandFailure) {
      var statistics = CallStatistics()
      _ = try CallSearch(past: past, filter: bounded).run(isBounded: false) { calls in
        for call in calls { statistics.add(call) }
      }
      let report = StatisticsReport(statistics, span: span)
      StandardOutput.print(options.json ? report.json.text : report.text)
      try past.reportGaps(isComplete: true)
    } catch {
      throw StandardError.fail(error)
    }
  }

  /// How far is looked back: all that was said must hold, so the shortest.
  private func span(of filter: CallFilter) -> Seconds {
    var spans = filter.terms.compactMap { term -> Int? in
      guard case .since(let seconds) = term.condition, !term.isNegated else { return nil }
      return seconds
    }
    if let since { spans.append(since.count) }
    return Seconds(spans.min() ?? 86_400)
  }
}
