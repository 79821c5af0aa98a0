import MCP
import Risk
import RiskCorpus

/// The tables of one part, for a person.
struct Tables {
  private let outcomes: [Outcome]
  private let servers: Int

  init(_ outcomes: [Outcome], of corpus: Corpus) {
    self.outcomes = outcomes
    servers = corpus.servers.count
  }

  func print(_ title: String) {
    Swift.print("\(title): \(outcomes.count) tools of \(servers) servers\n")
    printConfusion()
    printBars()
    printConfidence()
  }

  private func printConfusion() {
    let confusion = outcomes.confusion
    row("labelled \\ judged", RiskCategory.allCases.map(\.rawValue))
    for label in RiskCategory.allCases {
      row(label.rawValue, RiskCategory.allCases.map { "\(confusion.count(labelled: label, judged: $0))" })
    }
    Swift.print("")
  }

  private func printBars() {
    let confusion = outcomes.confusion
    let reads = outcomes.filter { $0.tool.category == .read }.count
    let levels = outcomes.filter { $0.tool.level == $0.verdict.level }.count
    let alarms = outcomes.filter(\.isFalseAlarm).count
    Cells.bar("category right", confusion.right, of: confusion.all, "at least 90 %")
    Cells.bar(
      "Destructive or Financial called Low", outcomes.filter(\.isMissedHarm).count, of: outcomes.harmful, "none")
    Cells.bar("Read called High or above", alarms, of: reads, "at most 2 %")
    Cells.bar("level right", levels, of: outcomes.count, "no bar")
    Swift.print("")
  }

  /// Whether a verdict is as often right as it says it is.
  private func printConfidence() {
    row("confidence", ["tools", "right"])
    for low in [0, 50, 60, 70, 80, 90] {
      let high = low == 0 ? 50 : low == 90 ? 101 : low + 10
      let part = outcomes.filter { (low..<high).contains(Int(($0.verdict.confidence ?? 0) * 100)) }
      guard !part.isEmpty else { continue }
      row("from \(low) %", ["\(part.count)", Cells.percent(part.filter(\.isRight).count, of: part.count)])
    }
    Swift.print("")
  }

  /// The tools that were judged wrong, with the evidence.
  func printMisses() {
    for outcome in outcomes where !outcome.isRight || outcome.isFalseAlarm || outcome.isMissedHarm {
      let tool = outcome.tool
      Swift.print(
        """
        \(outcome.server) \(tool.definition.name): \(tool.category.rawValue) \(tool.level.rawValue), \(tool.why)
          judged \(outcome.verdict.category.rawValue) \(outcome.verdict.level.rawValue) \
        at \(outcome.verdict.confidence ?? 0): \(outcome.verdict.reasons.joined(separator: "; "))
        """)
    }
  }

  private func row(_ title: String, _ cells: [String]) {
    Swift.print(Cells.left(title, 19) + cells.map { Cells.right($0, 12) }.joined())
  }
}
