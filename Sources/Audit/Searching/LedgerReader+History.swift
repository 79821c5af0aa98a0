import Feed
import GRDB
import MCP

extension LedgerReader {
  /// How many calls one look into the past goes through.
  public static let historyLookBack = 100_000

  /// The newest calls before a place that a filter lets through, among 100,000 of those that an index finds for it.
  ///
  /// A filter that names agents, servers, tools, risks, rules or outcomes (other than `done`), and a time, is answered by
  /// index; what no index knows is looked for call by call.
  ///
  /// - Parameters:
  ///   - seq: from the answer before; none = from the newest on.
  ///   - limit: the most calls that are answered.
  ///   - bytes: once the calls found come to so many, no further one is looked for.
  ///   - now: milliseconds since 1970.
  public func history(
    _ filter: CallFilter, before seq: Int? = nil, limit: Int, bytes: Int = .max, at now: Int64,
    lookBack: Int = historyLookBack
  ) throws(LedgerError) -> PastCalls {
    try read { database in
      var search = HistorySearch(
        before: seq, SearchBounds(calls: limit, bytes: bytes, lookBack: lookBack))
      try search.run(filter, at: now, in: self, database)
      return search.answer
    }
  }
}
