import Feed
import MCP

extension Model {
  /// Calls that one export asks for; the gateway answers as many as fit into a line.
  static let exportLimit = 1000

  /// `:export FILE`: the newest calls that the filter lets through, as the ledger has them.
  mutating func export(to path: String) {
    guard !path.isEmpty else { return say("name a file: :export calls.jsonl", .alarm) }
    guard link.carries else { return say("not connected: nothing was sent", .alarm) }
    ask(SearchHistory(query: filter.text, limit: Self.exportLimit), for: .export(path))
  }

  /// The gateway has answered: a call a line, the oldest first.
  mutating func write(_ history: History, to path: String) {
    guard !history.calls.isEmpty else { return say("no call passes the filter: nothing was written") }
    let text = history.calls.reversed().map { String(decoding: $0.wire.bytes, as: UTF8.self) + "\n" }.joined()
    let count = history.before == nil ? "" : "the newest "
    perform(
      .write(path: path, text: text, done: "\(count)\(Count.of(history.calls.count, "call")) written to \(path)"))
  }
}
