/// A record as it is kept: placed, hashed, with the values beside it.
final class ChainedRecord: Sendable {
  let seq: Int
  /// Milliseconds since 1970.
  let ts: Int64
  let columns: RecordColumns
  let hash: [UInt8]
  let body: [UInt8]
  let values: [Commitment]

  init(seq: Int, ts: Int64, columns: RecordColumns, hash: [UInt8], body: [UInt8], values: [Commitment]) {
    self.seq = seq
    self.ts = ts
    self.columns = columns
    self.hash = hash
    self.body = body
    self.values = values
  }

  /// The ledger's end once this is recorded.
  var tail: LedgerTail { LedgerTail(head: LedgerHead(seq: seq, hash: hash), ts: ts) }

  /// About how many bytes it takes.
  var size: Int { values.reduce(body.count + 128) { $0 + $1.bytes.count } }
}
