import Feed

extension ChainReader: RecordSource {
  /// The newest record's place.
  public func newest() throws(LedgerError) -> Int { try ledger.newest() }

  /// The place of the last record that is older than a moment, milliseconds since 1970; 0 if there is none that can be
  /// read.
  public func lastRecord(before ts: Int64) throws(LedgerError) -> Int {
    let last = try ledger.lastRecord(before: ts)
    return try last > 0 ? last : shelfNow().lastRecord(before: ts) ?? 0
  }

  /// Records as they were recorded, oldest first, up to `limit` of those after a place. Those in archives that are not
  /// there or can't be read are passed over.
  public func lines(after seq: Int, limit: Int) throws(LedgerError) -> [EventLine] {
    while true {
      let shelf = try shelfNow()
      if seq < shelf.end.seq, let lines = shelf.lines(after: seq, limit: limit) { return lines }
      let lines = try ledger.lines(after: seq, limit: limit)
      // What was moved into an archive since then is read there.
      if try shelfNow() === shelf { return lines }
    }
  }

  /// The event in a record that was read here.
  public func event(of line: EventLine) throws(LedgerError) -> Event {
    try (shelf?.archive(holding: line.seq)?.reader ?? ledger).event(of: line)
  }

  /// A call as it stands; none if its decision is not there or can't be read.
  public func call(_ id: CallID) throws(LedgerError) -> CallRow? {
    CallRow(try records(of: id).records.map(\.event))
  }

  private func shelfNow() throws(LedgerError) -> ArchiveShelf { try ledger.read { try currentShelf($0) } }
}
