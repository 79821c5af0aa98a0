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
    try row("reading the JSON") { for text in bytes { _ = try JSON(parsing: text) } }
    row("the verdict") { for (classifier, _, tool) in tools { _ = classifier.assess(tool) } }
    row("its signs alone") { for (_, _, tool) in tools { _ = Signs(of: tool) } }
    row("looking for poison") { for (_, inspector, tool) in tools { _ = inspector.findings(in: tool) } }
  }

  private func row(_ title: String, _ work: () throws -> Void) rethrows {
    var best = Duration.seconds(1000)
    for _ in 0..<20 { best = min(best, try ContinuousClock().measure { try work() }) }
    let tenths = best / .nanoseconds(100 * tools.count)
    let rounded = Int(tenths.rounded())
    Swift.print("\(title)\(String(repeating: " ", count: 22 - title.count))\(rounded / 10).\(rounded % 10)")
  }
}
