import Audit
import Console
import Feed
import Text

/// Statistics for a person.
struct StatisticsReport {
  let statistics: CallStatistics
  let span: Seconds

  /// Longer lists are cut in the text; JSON has them whole.
  private static let mostLines = 20

  init(_ statistics: CallStatistics, span: Seconds) {
    self.statistics = statistics
    self.span = span
  }

  /// What each rule denied, the most first.
  var denials: [(rule: String, calls: Int)] {
    statistics.denials.map { (rule: $0.key, calls: $0.value) }.sorted { ($1.calls, $0.rule) < ($0.calls, $1.rule) }
  }

  /// Agent by agent and tool by tool, the most calls first.
  var pairs: [(pair: CallStatistics.Pair, tally: CallTally)] {
    statistics.pairs.map { (pair: $0.key, tally: $0.value) }.sorted {
      ($1.tally.calls, $0.pair.agent, $0.pair.server, $0.pair.tool)
        < ($0.tally.calls, $1.pair.agent, $1.pair.server, $1.pair.tool)
    }
  }

  var text: String {
    let standings = CallStanding.all.compactMap { standing in
      statistics.standings[standing].map { "\($0) \(standing.word)" }
    }
    let total = statistics.total
    var lines = ["\(Count.of(total.calls, "call")) in \(Stretch.last(seconds: span.count))"]
    guard total.calls > 0 else { return lines[0] }
    lines.append("  " + standings.joined(separator: ", "))
    if let waits = total.waits.text { lines.append("  \(total.waits.count) answered by a person: \(waits)") }
    lines += denialLines + pairLines
    return lines.joined(separator: "\n")
  }

  private var denialLines: [String] {
    guard !denials.isEmpty else { return [] }
    let shown = denials.prefix(Self.mostLines).map {
      "\("\($0.calls)".padded(to: 7, .trailing)) \(Display.cut($0.rule, 72))"
    }
    return ["", " DENIED BY RULE"] + shown + rest(denials.count)
  }

  private var pairLines: [String] {
    let shown = pairs.prefix(Self.mostLines).map { pair, tally in
      line(
        pair.agent, "\(pair.server).\(pair.tool)", "\(tally.calls)", "\(tally.denied)", "\(tally.failed)",
        tally.waits.percentile(50), tally.waits.percentile(90))
    }
    return ["", heading] + shown + rest(pairs.count)
  }

  private func rest(_ count: Int) -> [String] {
    count > Self.mostLines ? ["        and \(count - Self.mostLines) more; --json tells all"] : []
  }

  private var heading: String {
    "\("AGENT".padded(to: 13)) \("TOOL".padded(to: 30))   CALLS DENIED FAILED MEDIAN    P90"
  }

  private func line(
    _ agent: String, _ tool: String, _ calls: String, _ denied: String, _ failed: String, _ median: Int64?,
    _ p90: Int64?
  ) -> String {
    let counts = [calls.padded(to: 7, .trailing), denied.padded(to: 6, .trailing), failed.padded(to: 6, .trailing)]
    let waits = [median, p90].map { ($0.map { Stretch.took(Double($0)) } ?? "-").padded(to: 6, .trailing) }
    return ([Display.fitted(agent, 13), Display.fitted(tool, 30)] + counts + waits).joined(separator: " ")
  }
}

extension Durations {
  /// The median and the 90th percentile; none if there is nothing to tell.
  fileprivate var text: String? {
    guard let median = percentile(50), let ninety = percentile(90) else { return nil }
    return "waited \(Stretch.took(Double(median))) in the median, 90 % at most \(Stretch.took(Double(ninety)))"
  }
}
