import Feed

/// Where an export finds records and calls: a ledger alone, or with its archives.
public protocol RecordSource {
  /// The newest record's place.
  func newest() throws(LedgerError) -> Int
  /// The place of the last record that is older than a moment, milliseconds since 1970; 0 if there is none.
  func lastRecord(before ts: Int64) throws(LedgerError) -> Int
  /// Records as they were recorded, oldest first, up to `limit` of those after a place; none if there are none after it.
  func lines(after seq: Int, limit: Int) throws(LedgerError) -> [EventLine]
  /// The event in a record that was read here.
  func event(of line: EventLine) throws(LedgerError) -> Event
  /// A call as it stands; none if its decision is not here.
  func call(_ id: CallID) throws(LedgerError) -> CallRow?
}

extension LedgerReader: RecordSource {
  /// The event in a record that was read here.
  public func event(of line: EventLine) throws(LedgerError) -> Event { try event(line.bytes, seq: line.seq) }
}
