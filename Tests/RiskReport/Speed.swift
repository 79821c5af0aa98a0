import MCP
import Risk
import RiskCorpus

/// How long a verdict takes, beside what reading the same definition from JSON takes in the same run.
struct Speed {
  private let tools: [(classifier: RiskClassifier, inspector: DefinitionInspector, tool: ToolDefinition)]

  init(corpus: Corpus) {
    tools = corpus.servers.flatMap { server in
      let names = server.tools.map(\.definition.name)
      let classifier = RiskClassifier(trusted: false, server: server.context)
      let inspector = DefinitionInspector(tools: names)
      return server.tools.map { (classifier, inspector, $0.definition) }
    }
  }

  func print() throws {
    let bytes = tools.map { JSON.object($0.tool.json).bytes }
    let size = bytes.reduce(0) { $0 + $1.count } / max(1, bytes.count)
    Swift.print("\(tools.count) definitions of \(size) bytes on average; microseconds a tool, the best of 20 rounds\n")
    try row("reading the JSON") { _ = try JSON(parsing: bytes[$0]) }
    row("the verdict") { _ = tools[$0].classifier.assess(tools[$0].tool) }
    row("its signs alone") { _ = Signs(of: tools[$0].tool) }
    row("looking for poison") { _ = tools[$0].inspector.findings(in: tools[$0].tool) }
  }

  /// Each tool's best time counts: what else the machine does falls into other rounds.
  private func row(_ title: String, _ work: (Int) throws -> Void) rethrows {
    var best = tools.map { _ in Duration.seconds(1) }
    for _ in 0..<20 {
      for place in tools.indices {
        best[place] = min(best[place], try ContinuousClock().measure { try work(place) })
      }
    }
    let tenths = Int((best.reduce(.zero, +) / .nanoseconds(100 * max(1, tools.count))).rounded())
    Swift.print("\(title)\(String(repeating: " ", count: 22 - title.count))\(tenths / 10).\(tenths % 10)")
  }
}
