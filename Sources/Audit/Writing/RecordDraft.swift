import Feed
import MCP

/// An event on its way into the ledger, with the record that it becomes.
struct RecordDraft {
  let event: Event
  let record: ChainedRecord

  /// Places an entry after the last record. Values go in the order of their names' bytes, in which they are read.
  init(_ entry: LedgerEntry, after tail: LedgerTail, at now: Int64, using random: inout some RandomNumberGenerator) {
    var kept = entry.values.sortedByKey
    var values: [Commitment] = []
    values.reserveCapacity(kept.count)
    for member in kept.members {
      var bytes = member.value.bytes
      if bytes.count > LargeValue.limit {
        let folded = LargeValue.fold(member.value)
        bytes = folded.bytes
        kept[member.key] = folded
      }
      values.append(Commitment(name: member.key, bytes: bytes, using: &random))
    }
    event = Event(seq: tail.head.seq + 1, ts: max(now, tail.ts), body: entry.body, values: kept)
    let body = RecordLine.record(event, commitments: values)
    record = ChainedRecord(
      seq: event.seq, ts: event.ts, columns: RecordColumns(entry.body),
      hash: Chain.hash(of: body, after: tail.head.hash), body: body, values: values)
  }

  var recorded: RecordedEvent { RecordedEvent(event, record: record.body, values: record.values) }
}
