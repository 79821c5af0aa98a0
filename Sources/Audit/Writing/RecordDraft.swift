import Feed
import MCP

/// A record on its way into the ledger: placed, hashed, with the values beside it.
struct RecordDraft {
  let event: Event
  let columns: RecordColumns
  let body: [UInt8]
  let hash: [UInt8]
  let values: [Commitment]

  /// Places an entry after the last record. Values go in the order of their names' bytes, in which they are read.
  init(_ entry: LedgerEntry, after tail: LedgerTail, at now: Int64, using random: inout some RandomNumberGenerator) {
    var kept = JSONObject()
    var values: [Commitment] = []
    for member in entry.values.members.sorted(by: { $0.key.precedesInBytes($1.key) }) {
      let (value, bytes) = Self.kept(member.value)
      kept.append(member.key, value)
      values.append(Commitment(name: member.key, bytes: bytes, using: &random))
    }
    event = Event(seq: tail.head.seq + 1, ts: max(now, tail.ts), body: entry.body, values: kept)
    columns = RecordColumns(entry.body)
    body = RecordLine.record(event, commitments: values)
    hash = Chain.hash(of: body, after: tail.head.hash)
    self.values = values
  }

  private static func kept(_ value: JSON) -> (JSON, [UInt8]) {
    let bytes = value.bytes
    guard bytes.count > LargeValue.limit else { return (value, bytes) }
    let folded = LargeValue.fold(value)
    return (folded, folded.bytes)
  }

  /// The ledger's end once this is recorded.
  var tail: LedgerTail { LedgerTail(head: LedgerHead(seq: event.seq, hash: hash), ts: event.ts) }

  var recorded: RecordedEvent {
    let line = RecordLine.line(record: body, values: values.map { ($0.name, $0.bytes) })
    return RecordedEvent(seq: event.seq, line: line, event: event)
  }
}
