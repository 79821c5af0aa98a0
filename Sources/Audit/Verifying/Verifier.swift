import Crypto
import Feed
import GRDB
import MCP

/// Walks along one file of a chain and stops at the first place that is not as it was recorded.
struct Verifier {
  let database: Database
  let rows: RawRows
  let values: StoredValues
  private(set) var anchors: AnchorCheck
  private(set) var head: LedgerHead
  /// The hash before the head's, to tell an insertion from a change.
  private var beforeHead: [UInt8]
  var kept = 0
  var forgotten = 0
  /// What is not there and not explained, in this file and in those before it.
  var missing: MissingValues

  /// - Parameters:
  ///   - start: what the first record follows.
  ///   - anchors: those of records after the start and in this file.
  ///   - missing: what the files before it lack.
  init(_ database: Database, after start: LedgerHead, anchors: [Anchor], missing: MissingValues) throws {
    self.database = database
    self.missing = missing
    self.anchors = AnchorCheck(anchors)
    rows = try RawRows(
      database, "\(StoredRecord.select(from: database)) WHERE seq > ? OR seq < 1 ORDER BY seq", start.seq)
    values = try StoredValues(database, from: start.seq + 1)
    head = start
    beforeHead = try LedgerHead.of(start.seq - 1, in: database)?.hash ?? LedgerHead.empty.hash
  }

  /// Checks everything; answers the first fault. Anchors of records after the last are left.
  mutating func run() throws -> Breakage? {
    if let breakage = anchors.breakage(at: head) { return breakage }
    while try rows.next() {
      if try !takeWritten(), let breakage = try breakage() { return breakage }
      takeOrder()
      if let breakage = anchors.breakage(at: head) { return breakage }
    }
    try values.finish()
    return values.stray.map(inserted)
  }

  /// If the record, which is without fault, is an order to forget values: what is missing is explained by it.
  private mutating func takeOrder() {
    guard rows.text(2)?.count == ValuesForgetting.type.utf8.count, let body = rows.blob(7) else { return }
    missing.explain(byRecord: Array(body))
  }
}

// MARK: - What was done to a record

extension Verifier {
  mutating func advance(to seq: Int, hash: UnsafeRawBufferPointer) {
    beforeHead = head.hash
    head = LedgerHead(seq: seq, hash: Array(hash))
  }

  private mutating func breakage() throws -> Breakage? {
    guard let seq = rows.integer(0), let record = try StoredRecord.one(database, at: seq) else {
      return Breakage(head.seq + 1, .changed, "it is no record any more")
    }
    if let breakage = try breakage(of: record) { return breakage }
    record.hash.withUnsafeBytes { advance(to: record.seq, hash: $0) }
    return nil
  }

  private mutating func breakage(of record: StoredRecord) throws -> Breakage? {
    let place = head.seq + 1
    guard record.seq == place else { return gap(before: record) }
    guard record.ownPlace == place, record.follows(head.hash) else { return try chainBreakage(at: record) }
    return try columnBreakage(of: record) ?? valueBreakage(of: record)
  }

  private func gap(before record: StoredRecord) -> Breakage {
    let place = head.seq + 1
    guard record.seq > place else {
      return Breakage(record.seq, .inserted, "a record stands before the first place")
    }
    return Breakage(place, .removed, missing(place, record.seq - 1))
  }

  /// What was done where a record doesn't follow from the one before it.
  private func chainBreakage(at record: StoredRecord) throws -> Breakage {
    let place = record.seq
    guard let own = record.ownPlace else { return Breakage(place, .changed, "it is no record any more") }
    if own != place, try StoredRecord.one(database, at: own)?.ownPlace == place {
      return Breakage(place, .swapped, "it and record \(own) stand in each other's place")
    }
    if own > place { return Breakage(place, .removed, missing(place, own - 1) + " and the rest was renumbered") }
    if own == place - 1, record.follows(beforeHead) {
      return Breakage(own, .inserted, "the record that was at this place follows after it")
    }
    if own < place { return Breakage(place, .inserted, "it says that its place is \(own)") }
    if try StoredRecord.one(database, at: place + 1)?.follows(head.hash) == true {
      return Breakage(place, .inserted, "the record after it follows from the one before it")
    }
    return Breakage(place, .changed, "its content and its hash don't follow from record \(place - 1)")
  }

  /// What stands in columns is not hashed by itself: it must be what the record says.
  private func columnBreakage(of record: StoredRecord) -> Breakage? {
    guard let members = record.members, members["ts"]?.integer == record.ts,
      RecordColumns(record: members) == record.columns
    else { return Breakage(record.seq, .changed, "a column of its row says other than the record itself") }
    return nil
  }

  private mutating func valueBreakage(of record: StoredRecord) throws -> Breakage? {
    let found = try values.beside(record.seq)
    if let stray = values.stray { return inserted(stray) }
    for value in found {
      if let breakage = value.breakage(beside: record.seq, committed: record.commitments) { return breakage }
    }
    kept += found.count
    for name in record.commitments.missing(in: found) {
      forgotten += 1
      missing.add(name, beside: record.seq, of: record.members?["server"]?.string)
    }
    return nil
  }

  private func inserted(_ stray: StoredValues.Stray) -> Breakage {
    Breakage(stray.seq, .valueInserted, "a value \(Quotation(stray.name)) lies beside no record")
  }

  private func missing(_ first: Int, _ last: Int) -> String {
    first == last ? "record \(first) is missing" : "records \(first) to \(last) are missing"
  }
}
