import Feed
import GRDB
import MCP

extension LedgerReader {
  /// The newest record's place; 0 for an empty ledger.
  public func newest() throws(LedgerError) -> Int {
    try read { try LedgerTail(reading: $0).head.seq }
  }

  /// The place of the last record that is older than a moment, milliseconds since 1970; 0 if there is none.
  public func lastRecord(before ts: Int64) throws(LedgerError) -> Int {
    try read { try $0.firstRecord(notBefore: ts) - 1 }
  }

  /// The newest record's place and hash.
  public func head() throws(LedgerError) -> LedgerHead {
    try read { try LedgerTail(reading: $0).head }
  }

  /// Events as they were sent, oldest first: those after `seq`, at most `limit`.
  public func lines(after seq: Int, limit: Int) throws(LedgerError) -> [EventLine] {
    try read { try EventLine.fetch($0, after: seq, limit: limit) }
  }

  /// Events about one call as they were sent, oldest first; none if there never was one of this number. Of more than
  /// `limit`, the first, which is the decision, and the newest, which tell how the call stands.
  public func lines(of call: CallID, limit: Int) throws(LedgerError) -> [EventLine] {
    try read { try EventLine.fetch($0, of: call.rawValue, limit: limit) }
  }

  /// Every record about one call, oldest first; of more than 1,000, the first and the newest.
  func records(of call: CallID) throws(LedgerError) -> [RecordedEvent] {
    try records(of: lines(of: call, limit: Self.mostOfACall))
  }

  /// Every record about calls with numbers in a range, oldest first.
  func records(ofCalls numbers: ClosedRange<Int>) throws(LedgerError) -> [RecordedEvent] {
    try records(of: read { try EventLine.fetch($0, ofCalls: numbers) })
  }

  private func records(of lines: [EventLine]) throws(LedgerError) -> [RecordedEvent] {
    var records: [RecordedEvent] = []
    for line in lines { records.append(RecordedEvent(try event(line.bytes, seq: line.seq), line: line.bytes)) }
    return records
  }

  /// More records are not told about one call.
  private static let mostOfACall = 1000

  /// Events with their meaning, oldest first: those after `seq`, at most `limit`. ``lines(after:limit:)`` is ten times
  /// as fast.
  public func events(after seq: Int, limit: Int) throws(LedgerError) -> [RecordedEvent] {
    try records(of: lines(after: seq, limit: limit))
  }
}

/// One event's bytes as they are sent.
public struct EventLine: Sendable, Equatable {
  /// Its place in the ledger.
  public let seq: Int
  /// Compact JSON, without a line feed.
  public let bytes: [UInt8]
}

extension EventLine {
  static func fetch(_ database: Database, after seq: Int, limit: Int) throws -> [EventLine] {
    let records = try Row.fetchCursor(
      database.cachedStatement(sql: "SELECT seq, body FROM records WHERE seq > ? ORDER BY seq LIMIT ?"),
      arguments: [seq, limit])
    let values = try RecordValues(database, after: seq)
    var lines: [EventLine] = []
    while let row = try records.next() {
      let seq = try row.place(0)
      lines.append(
        EventLine(seq: seq, bytes: RecordLine.line(record: try row.bytes(1), values: try values.beside(seq))))
    }
    return lines
  }

  static func fetch(_ database: Database, of call: Int, limit: Int) throws -> [EventLine] {
    var records = try Row.fetchAll(
      database.cachedStatement(sql: "SELECT seq, body FROM records WHERE call = ? ORDER BY seq DESC LIMIT ?"),
      arguments: [call, limit])
    if !records.isEmpty, records.count == limit {
      let first = try Row.fetchOne(
        database.cachedStatement(sql: "SELECT seq, body FROM records WHERE call = ? ORDER BY seq LIMIT 1"),
        arguments: [call])
      records[limit - 1] = first ?? records[limit - 1]
    }
    return try fetch(database, records.reversed())
  }

  static func fetch(_ database: Database, ofCalls numbers: ClosedRange<Int>) throws -> [EventLine] {
    try fetch(
      database,
      Row.fetchAll(
        database.cachedStatement(sql: "SELECT seq, body FROM records WHERE call BETWEEN ? AND ? ORDER BY seq"),
        arguments: [numbers.lowerBound, numbers.upperBound]))
  }

  private static func fetch(_ database: Database, _ records: [Row]) throws -> [EventLine] {
    try records.map { row in
      let seq = try row.place(0)
      let values = try RecordValues(database, after: seq - 1).beside(seq)
      return EventLine(seq: seq, bytes: RecordLine.line(record: try row.bytes(1), values: values))
    }
  }
}

extension RecordedEvent {
  /// The call that it is about; none if about none.
  var call: CallID? { RecordColumns(event.body).call.map(CallID.init(rawValue:)) }
}

extension [RecordedEvent] {
  /// Whether they are about a call from its beginning on.
  var beginsWithDecision: Bool { first?.event.body.type == CallDecided.type }
}
