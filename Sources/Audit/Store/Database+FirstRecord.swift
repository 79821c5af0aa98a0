import GRDB

extension Database {
  /// The place of the first record that is not older than a time, or the place after the last. By halving: times
  /// never fall.
  func firstRecord(notBefore ts: Int64) throws -> Int {
    let statement = try cachedStatement(sql: "SELECT ts FROM records WHERE seq >= ? ORDER BY seq LIMIT 1")
    var low = 1
    var high = (try Int.fetchOne(self, sql: "SELECT max(seq) FROM records") ?? 0) + 1
    while low < high {
      let middle = (low + high) / 2
      if let found = try Int64.fetchOne(statement, arguments: [middle]), found < ts {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
