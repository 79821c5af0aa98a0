import Crypto
import Feed
import GRDB
import MCP

/// A snapshot as it lies in the ledger, with all of its parts.
struct StoredSnapshot {
  /// The last record that it knows of, and its hash by the snapshot's word.
  let of: Int
  private let hash: String
  /// By number.
  private var parts: [Int: LedgerSnapshot]
  /// The place of the newest part.
  private let last: Int

  private init(_ part: LedgerSnapshot, at seq: Int) {
    of = part.of
    hash = part.hash
    parts = [part.part: part]
    last = seq
  }

  /// The newest state that can be trusted; none if there is none.
  ///
  /// A snapshot counts only if all of its parts are there and can be read, and every record from the one that it is of
  /// to its last part follows from the one before: otherwise an older one is looked for.
  static func newest(in database: Database) throws -> Fold? {
    try newest(in: database) { try $0.fold(in: database) }
  }

  /// The last record that the newest whole one knows of; none if there is none.
  static func place(in database: Database) throws -> Int? { try newest(in: database) { $0.of } }

  /// What can be made of the newest snapshot that is whole; where nothing can, of the one before.
  private static func newest<Answer>(
    in database: Database, _ make: (StoredSnapshot) throws -> Answer?
  ) throws -> Answer? {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT seq, body FROM records WHERE call IS NULL AND type = ? ORDER BY seq DESC",
      arguments: [LedgerSnapshot.type])
    var found: [Int: StoredSnapshot] = [:]
    while let row = try rows.next() {
      let seq = try row.integer(0)
      guard let event = try? Event(json: JSON(parsing: row.bytes(1))), case .ledgerSnapshot(let part) = event.body,
        LedgerNumber.holds(part.of)
      else { continue }
      found[part.of, default: StoredSnapshot(part, at: seq)].parts[part.part] = part
      guard let snapshot = found[part.of], snapshot.isComplete else { continue }
      if let answer = try make(snapshot) { return answer }
      found[part.of] = nil
    }
    return nil
  }

  private var isComplete: Bool {
    guard let count = parts.values.first?.parts, count > 0, parts.count == count else { return false }
    return (1...count).allSatisfy { number in
      parts[number].map { $0.parts == count && $0.of == of && $0.hash == hash } ?? false
    }
  }

  private func fold(in database: Database) throws -> Fold? {
    guard try isChained(in: database) else { return nil }
    let states = parts.sorted { $0.key < $1.key }.compactMap { try? $0.value.state(as: FoldState.self) }
    guard states.count == parts.count else { return nil }
    return Fold(states, of: of)
  }

  /// Whether the chain leads from the record that it is of to its last part.
  private func isChained(in database: Database) throws -> Bool {
    let origin = try LedgerHead.origin(of: database)
    guard let base = try origin.seq == of ? origin : LedgerHead.of(of, in: database), base.hexadecimal == hash
    else { return false }
    let rows = try RawRows(
      database, "SELECT seq, hash, body FROM records WHERE seq > ? AND seq <= ? ORDER BY seq", of, last)
    var head = base
    while try rows.next() {
      guard rows.integer(0) == head.seq + 1, let hash = rows.blob(1), let body = rows.blob(2) else { return false }
      let follows = head.hash.withUnsafeBytes { previous in
        Chain.hash(of: body, after: previous).withUnsafeBytes { $0.hasSameBytes(as: hash) }
      }
      guard follows else { return false }
      head = LedgerHead(seq: head.seq + 1, hash: Array(hash))
    }
    return head.seq == last
  }
}
