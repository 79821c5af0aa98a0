import GRDB

/// What the next record builds on: the end of the chain and the last record's time.
struct LedgerTail {
  var head: LedgerHead
  /// Milliseconds since 1970.
  var ts: Int64

  init(head: LedgerHead, ts: Int64) {
    self.head = head
    self.ts = ts
  }

  init(reading database: Database) throws {
    let last = try Row.fetchOne(database, sql: "SELECT seq, hash, ts FROM records ORDER BY seq DESC LIMIT 1")
    guard let last else {
      self.init(head: .empty, ts: 0)
      return
    }
    let head = LedgerHead(seq: try last.place(0), hash: try last.bytes(1))
    self.init(head: head, ts: try last.time(2))
  }
}
