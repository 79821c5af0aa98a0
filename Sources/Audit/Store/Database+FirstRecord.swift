import GRDB

extension Database {
  /// The place of the first record that is not older than a time, or the place after the last. By halving: times
  /// never fall.
  func firstRecord(notBefore ts: Int64) throws -> Int {
    let statement = try cachedStatement(sql: "SELECT seq, ts FROM records WHERE seq >= ? ORDER BY seq LIMIT 1")
    var low = 1
    var high = try LedgerTail(reading: self).head.seq + 1
    while low < high {
      let middle = (low + high) / 2
      if let found = try Row.fetchOne(statement, arguments: [middle]), try found.integer(1) < ts {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
