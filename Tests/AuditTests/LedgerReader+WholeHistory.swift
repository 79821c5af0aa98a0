import Feed
import GRDB

@testable import Audit

extension LedgerReader {
  /// The newest calls before a place that a closure lets through, looked for call by call: what every search by index must
  /// come to.
  func history(
    before seq: Int?, limit: Int, lookBack: Int = historyLookBack, where isWanted: (CallRow) -> Bool
  ) throws(LedgerError) -> PastCalls {
    try read { database in
      var search = HistorySearch(before: seq, SearchBounds(calls: limit, bytes: .max, lookBack: lookBack))
      try search.run(.all(from: 0), nil, in: self, database, where: isWanted)
      return search.answer
    }
  }
}
