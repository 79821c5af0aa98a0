import Feed
import GRDB
import MCP

extension LedgerReader {
  /// How many calls one look into the past goes through.
  public static let historyLookBack = 100_000
  /// How many are read at once.
  private static let page = 200

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
    let bounds = SearchBounds(calls: limit, bytes: bytes, lookBack: lookBack)
    return try history(before: seq, bounds) { database in
      (try CallSource(filter, in: database, at: now), CallSieve(filter, in: database, at: now))
    } where: {
      filter.admits($0, at: now)
    }
  }

  /// The newest calls before a place that a closure lets through, among 100,000.
  ///
  /// - Parameter isWanted: asked about calls from the newest on until there are enough.
  public func history(
    before seq: Int?, limit: Int, lookBack: Int = historyLookBack, where isWanted: (CallRow) -> Bool
  ) throws(LedgerError) -> PastCalls {
    try history(
      before: seq, SearchBounds(calls: limit, bytes: .max, lookBack: lookBack), from: { _ in (.all(from: 0), nil) },
      where: isWanted)
  }

  private func history(
    before seq: Int?, _ bounds: SearchBounds, from source: (Database) throws -> (CallSource, CallSieve?),
    where isWanted: (CallRow) -> Bool
  ) throws(LedgerError) -> PastCalls {
    try read { database in
      let (source, sieve) = try source(database)
      var bounds = bounds
      var found: [CallRow] = []
      var place = seq ?? .max
      while !bounds.areReached {
        let page = try source.candidates(
          database, before: place, limit: min(bounds.lookBack, Self.page), sieve: sieve)
        guard !page.isEmpty else { return PastCalls(calls: found.inOrder) }
        for candidate in page where !bounds.areReached {
          let row = try candidate.record.flatMap { try rows(database, [$0]).first }
          let wanted = row.flatMap { isWanted($0) ? $0 : nil }
          bounds.looked(found: wanted == nil ? 0 : 1, bytes: wanted == nil ? 0 : candidate.record?.size ?? 0)
          if let wanted { found.append(wanted) }
          place = candidate.place
        }
      }
      return PastCalls(calls: found.inOrder, before: place)
    }
  }
}

extension [CallRow] {
  /// Oldest first.
  fileprivate var inOrder: [CallRow] { sorted { $0.decided.call < $1.decided.call } }
}
