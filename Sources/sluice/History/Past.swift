import Audit
import Feed
import MCP
import Terminal

/// The record of everything that happened, at a gateway that runs or in a state directory.
enum Past {
  case live(OperatorLine)
  case stored(LedgerReader)

  /// The most calls that are asked for at once.
  private static let mostCalls = 1000

  /// The newest calls before a place that a filter lets through, as many as one answer holds.
  func calls(_ filter: CallFilter, before place: Int?, limit: Int) throws(CommandFailure) -> History {
    let limit = min(limit, Self.mostCalls)
    switch self {
    case .live(let line): return try line.asked(SearchHistory(query: filter.text, before: place, limit: limit))
    case .stored(let ledger):
      return try Self.attempt { () throws(LedgerError) in
        let newest = try ledger.newest()
        let past = try ledger.history(filter, before: place, limit: limit, at: TimeText.now)
        return History(seq: newest, calls: past.calls, before: past.before)
      }
    }
  }

  /// Every record about a call.
  ///
  /// - Throws: ``CommandFailure`` if there is none.
  func records(of id: CallID) throws(CommandFailure) -> CallRecords {
    switch self {
    case .live(let line): return try line.asked(ShowRecords(id: id))
    case .stored(let ledger):
      let lines = try Self.attempt { () throws(LedgerError) in
        (seq: try ledger.newest(), records: try ledger.lines(of: id, limit: Self.mostCalls))
      }
      guard !lines.records.isEmpty else { throw CommandFailure("there is no call \(id)", exitCode: .nothing) }
      do {
        return CallRecords(seq: lines.seq, records: try lines.records.map { try JSON(parsing: $0.bytes) })
      } catch {
        throw CommandFailure("a record of \(id) can't be read: \(error)", exitCode: StateOptions.unreadable)
      }
    }
  }

  private static func attempt<Answer>(
    _ work: () throws(LedgerError) -> Answer
  ) throws(CommandFailure) -> Answer {
    do throws(LedgerError) {
      return try work()
    } catch {
      throw CommandFailure(error.description, exitCode: StateOptions.unreadable)
    }
  }
}
