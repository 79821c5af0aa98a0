import GRDB

/// Up to where records leave a ledger.
struct RetentionCut {
  /// What the first of them follows.
  let origin: LedgerHead
  /// The last of them.
  let last: LedgerHead

  /// None if nothing is due. What the records come to must be told by a snapshot that stays, so that a start needs
  /// none of them: the newest one bounds the cut.
  init?(_ retention: Retention, in database: Database, at now: Int64, leastRecords: Int) throws {
    let origin = try LedgerHead.origin(of: database)
    let newest = try LedgerTail(reading: database).head.seq
    var wanted = origin.seq
    if let keep = retention.keep { wanted = max(wanted, try database.firstRecord(notBefore: now - keep) - 1) }
    if let size = retention.maxSize {
      let used = try Self.usedBytes(of: database)
      let surplus = used > size ? Double(used - size / 4 * 3) / Double(used) : 0
      wanted = max(wanted, origin.seq + Int(Double(newest - origin.seq) * surplus))
    }
    guard wanted - origin.seq >= leastRecords, let snapshot = try StoredSnapshot.newest(in: database) else {
      return nil
    }
    let place = min(wanted, snapshot.seq)
    guard place - origin.seq >= leastRecords, let last = try LedgerHead.of(place, in: database) else { return nil }
    self.origin = origin
    self.last = last
  }

  /// What the file holds; pages that were let go will be used again.
  private static func usedBytes(of database: Database) throws -> Int {
    let pages = try Int.fetchOne(database, sql: "PRAGMA page_count") ?? 0
    let free = try Int.fetchOne(database, sql: "PRAGMA freelist_count") ?? 0
    return (pages - free) * (try Int.fetchOne(database, sql: "PRAGMA page_size") ?? 0)
  }
}
