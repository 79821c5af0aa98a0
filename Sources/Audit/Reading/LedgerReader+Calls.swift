import Feed
import GRDB
import MCP

extension LedgerReader {
  /// How many of the newest calls are looked through for those of one server.
  private static let lookBack = 10_000

  /// The newest calls, oldest first.
  ///
  /// - Parameter server: only calls of this server, among the newest 10,000.
  public func recentCalls(limit: Int, server: String? = nil) throws(LedgerError) -> [CallRow] {
    try read { database in
      guard let server else { return try rows(database, DecidedRecord.newest(database, limit: limit)) }
      var wanted: [DecidedRecord] = []
      var looked = 0
      var place = Int.max
      while wanted.count < limit, looked < Self.lookBack {
        let page = try DecidedRecord.before(database, place, limit: 500)
        guard let oldest = page.first else { break }
        wanted += try page.reversed().filter { try decided($0).server.hasSameBytes(as: server) }
        looked += page.count
        place = oldest.seq
      }
      return try rows(database, wanted.prefix(limit).reversed())
    }
  }

  /// One call; none if there never was one of this number.
  public func call(_ id: CallID) throws(LedgerError) -> CallRow? {
    try read { try row(of: id, $0) }
  }
}
