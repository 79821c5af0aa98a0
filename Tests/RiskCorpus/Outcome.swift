import Risk

/// The verdict on a labelled tool, beside its label.
package struct Outcome: Sendable {
  package let server: String
  package let tool: LabelledTool
  package let verdict: RiskVerdict

  package init(server: String, tool: LabelledTool, verdict: RiskVerdict) {
    self.server = server
    self.tool = tool
    self.verdict = verdict
  }

  /// A Destructive or Financial tool that is called Low.
  package var isMissedHarm: Bool { tool.category >= .destructive && verdict.level == .low }

  /// A tool that only reads, and nothing secret, that is called High or above.
  package var isFalseAlarm: Bool { tool.category == .read && tool.level < .high && verdict.level >= .high }

  package var isRight: Bool { tool.category == verdict.category }
}

extension Corpus {
  /// The verdicts on all tools, their servers not trusted.
  package func outcomes(by scorecard: Scorecard) -> [Outcome] {
    servers.flatMap { server in
      let classifier = RiskClassifier(trusted: false, server: server.context, scorecard: scorecard)
      return server.tools.map {
        Outcome(server: server.name, tool: $0, verdict: classifier.assess($0.definition))
      }
    }
  }
}

extension [Outcome] {
  /// How many of the tools are Destructive or Financial.
  package var harmful: Int { filter { $0.tool.category >= .destructive }.count }

  package var confusion: Confusion {
    reduce(into: Confusion()) { $0.add(labelled: $1.tool.category, judged: $1.verdict.category) }
  }
}
