import Audit
import Feed
import Foundation
import GRDB

/// A state directory of its own for one test, which is gone afterwards.
final class TemporaryState: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.appendingPathComponent("sluice-\(UUID().uuidString)").path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
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

  /// Reads the file behind the ledger's back.
  func rows(_ sql: String) throws -> [Row] {
    try DatabaseQueue(path: file("ledger.sqlite")).read { try Row.fetchAll($0, sql: sql) }
  }
}

extension Database {
  /// How SQLite would find the answer to a query.
  func plan(of sql: String) throws -> String {
    try Row.fetchAll(self, sql: "EXPLAIN QUERY PLAN \(sql)").map { $0["detail"] ?? "" }.joined(separator: "; ")
  }
}
