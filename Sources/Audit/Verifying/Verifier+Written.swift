import Crypto
import GRDB

/// A record as the ledger writes it, which nearly all are: checked where it lies.
extension Verifier {
  /// Goes on by the current row if it is without fault; false if that must be looked at closely.
  mutating func takeWritten() throws -> Bool {
    let place = head.seq + 1
    guard rows.integer(0) == place, let hash = rows.blob(6), let body = rows.blob(7), var scan = RecordScan(body),
      scan.seq == place, columnsSay(what: scan), head.hash.withUnsafeBytes({ follows(body, $0, hash) })
    else { return false }
    let taken = try values.take(beside: place, committed: &scan.commitments)
    kept += taken
    guard !values.areLeft(beside: place), values.stray == nil else { return false }
    forgotten += scan.commitments.count
    for (name, _) in scan.commitments {
      let server = scan.server.map { String(decoding: $0, as: UTF8.self) }
      missing.add(String(decoding: name, as: UTF8.self), beside: place, of: server)
    }
    advance(to: place, hash: hash)
    return true
  }

  private func follows(
    _ body: UnsafeRawBufferPointer, _ previous: UnsafeRawBufferPointer, _ hash: UnsafeRawBufferPointer
  ) -> Bool {
    Chain.hash(of: body, after: previous).withUnsafeBytes { $0.hasSameBytes(as: hash) }
  }

  private func columnsSay(what scan: RecordScan) -> Bool {
    guard rows.integer(1) == scan.ts, rows.integer(3) == scan.call, rows.isNull(3) == (scan.call == nil),
      rows.text(2)?.hasSameBytes(as: scan.type) == true
    else { return false }
    guard RecordColumns.hasOutcome(scan.type) ? says(8, scan.outcome) : rows.isNull(8) else { return false }
    guard RecordColumns.hasRule(scan.type) ? says(10, scan.rule) : rows.isNull(10) else { return false }
    guard RecordColumns.isDecision(scan.type) else { return rows.isNull(4) && rows.isNull(5) && rows.isNull(9) }
    return says(4, scan.grant) && says(5, scan.tool) && says(9, scan.risk)
  }

  private func says(_ column: Int32, _ text: UnsafeRawBufferPointer?) -> Bool {
    guard let text else { return rows.isNull(column) }
    guard let found = rows.text(column) else { return false }
    return found.hasSameBytes(as: text)
  }
}
