import Feed

extension Model {
  /// `m`: asks for another maximum of the tool's own limit.
  mutating func changeLimit() {
    guard let row = rules.cursor, let tool = rules.tool(row) else { return say("choose a tool first") }
    guard let gauge = tool.ownLimit else { return say("\(tool.tool) has no limit of its own") }
    let intent = RuleIntent(
      server: row.server, tool: tool.tool, change: .set(.limit, LimitChange(counter: gauge.counter, max: gauge.max)),
      from: nil, before: rules.override(server: row.server, tool: tool.tool, counter: gauge.counter))
    openPrompt(.limit(intent, counter: gauge.counter), field: Field(gauge.max))
  }

  mutating func submitLimit(_ text: String, _ intent: RuleIntent, counter: String) {
    guard Self.isAmount(text) else {
      prompt?.problem = "a number, 0 or more"
      return
    }
    prompt = nil
    var intent = intent
    intent.change = .set(.limit, LimitChange(counter: counter, max: text))
    if mayChangeRules() { preview(intent) }
  }

  /// Digits, maybe with a fraction: what the gateway takes as an exact decimal.
  private static func isAmount(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count <= 2 && text.utf8.count <= 30
      && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
  }
}
