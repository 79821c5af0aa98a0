import Feed
import MCP

/// An event on its way into the ledger, with the record that it becomes.
struct RecordDraft {
  let event: Event
  let record: ChainedRecord

  /// Places an entry after the last record. Values go in the order of their names' bytes, in which they are read.
  init(_ entry: LedgerEntry, after tail: LedgerTail, at now: Int64, using random: inout some RandomNumberGenerator) {
    var kept = JSONObject()
    var values: [Commitment] = []
    let members = entry.values.members
    for member in members.count < 2 ? members : members.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      let (value, bytes) = Self.kept(member.value)
      kept.append(member.key, value)
      values.append(Commitment(name: member.key, bytes: bytes, using: &random))
    }
    event = Event(seq: tail.head.seq + 1, ts: max(now, tail.ts), body: entry.body, values: kept)
    let body = RecordLine.record(event, commitments: values)
    record = ChainedRecord(
      seq: event.seq, ts: event.ts, columns: RecordColumns(entry.body),
      hash: Chain.hash(of: body, after: tail.head.hash), body: body, values: values)
  }

  private static func kept(_ value: JSON) -> (JSON, [UInt8]) {
    let bytes = value.bytes
    guard bytes.count > LargeValue.limit else { return (value, bytes) }
    let folded = LargeValue.fold(value)
    return (folded, folded.bytes)
  }

  var recorded: RecordedEvent { RecordedEvent(event, record: record.body, values: record.values) }
}
