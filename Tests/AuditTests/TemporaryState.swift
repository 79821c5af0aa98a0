import Feed
import Foundation
import GRDB
import MCP
import Testing

@testable import Audit

/// A state directory of its own for one test, which is gone afterwards.
final class TemporaryState: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID().uuidString)").path
  }

  deinit {
    // A ledger that is still closing deletes files of its own, at which removing gives up.
    for _ in 0..<20 where FileManager.default.fileExists(atPath: path) {
      try? FileManager.default.removeItem(atPath: path)
    }
  }

  func file(_ name: String) -> String { path + "/" + name }

  func open() throws -> Ledger { try Ledger.open(directory: path) }

  /// Writes a ledger and closes it.
  func write(_ entries: [LedgerEntry]) throws {
    let ledger = try open()
    for (index, entry) in entries.enumerated() {
      _ = try ledger.append([entry], at: Int64(index + 1) * 1000)
    }
    try ledger.close()
  }

  /// Changes the file behind the ledger's back.
  func tamper(_ sql: String) throws {
    let database = try DatabaseQueue(path: file("ledger.sqlite"))
    try database.write { try $0.execute(sql: sql) }
    try database.close()
  }

  /// Throws the first records away, invents a hash for the last of them and an archive that holds them, and has the rest
  /// follow: what somebody can do who may write the file.
  func forge(after last: Int) throws {
    let invented = [UInt8](repeating: 0xAB, count: 32)
    let database = try DatabaseQueue(path: file("ledger.sqlite"))
    try database.write { database in
      try database.execute(
        sql: "DELETE FROM records WHERE seq <= ?; DELETE FROM record_values WHERE seq <= ?", arguments: [last, last])
      try database.execute(sql: "INSERT INTO origin VALUES (?, ?)", arguments: [last, Data(invented)])
      var head = LedgerHead(seq: last, hash: invented)
      for row in try Row.fetchAll(database, sql: "SELECT seq, body FROM records ORDER BY seq") {
        head = LedgerHead(seq: try row.integer(0), hash: Chain.hash(of: try row.bytes(1), after: head.hash))
        try database.execute(
          sql: "UPDATE records SET hash = ? WHERE seq = ?", arguments: [Data(head.hash), head.seq])
      }
      let archived = LedgerArchived(
        first: 1, last: last, hash: Hexadecimal.text(invented), file: "/elsewhere/archive-1-\(last).sqlite", bytes: 1)
      let event = Event(seq: head.seq + 1, ts: 9_000_000_000_000, body: .ledgerArchived(archived))
      let body = RecordLine.record(event, commitments: [])
      try database.execute(
        sql: "INSERT INTO records (seq, ts, type, hash, body) VALUES (?, ?, ?, ?, ?)",
        arguments: [
          event.seq, event.ts, LedgerArchived.type, Data(Chain.hash(of: body, after: head.hash)), Data(body),
        ])
    }
    try database.close()
  }

  /// Reads the file behind the ledger's back.
  func rows(_ sql: String) throws -> [Row] {
    try DatabaseQueue(path: file("ledger.sqlite")).read { try Row.fetchAll($0, sql: sql) }
  }
}

extension Ledger {
  /// Records a snapshot of what the ledger comes to.
  func recordSnapshot() throws {
    let fold = try reader.fold(at: 0)
    let hash = head.hexadecimal
    let parts = fold.parts(limit: 10_000)
    for (index, part) in parts.enumerated() {
      let body = LedgerSnapshot(of: fold.seq, hash: hash, part: index + 1, parts: parts.count, state: part)
      _ = try append([LedgerEntry(.ledgerSnapshot(body))], at: 0)
    }
  }

  /// Moves all that may go into an archive.
  @discardableResult
  func archiveAll(folder: String? = nil) throws -> LedgerArchived {
    try recordSnapshot()
    let archived = try #require(try archive(Retention(keep: 0, archive: folder), at: .max / 2, leastRecords: 1))
    _ = try append([LedgerEntry(.ledgerArchived(archived))], at: 0)
    try deleteArchived(archived) {}
    return archived
  }
}

extension Database {
  /// How SQLite would find the answer to a query.
  func plan(of sql: String) throws -> String {
    try Row.fetchAll(self, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] ?? "" }.joined(separator: "; ")
  }
}
