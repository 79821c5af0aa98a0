import Foundation
import GRDB
import Testing

@testable import Audit

@Suite struct CheckpointerTests {
  let state = TemporaryState()

  /// A database with some of its pages only in the log, for as long as the connection is open.
  private func logged() throws -> DatabaseQueue {
    try FileManager.default.createDirectory(atPath: state.path, withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: state.file("ledger.sqlite"))
    try queue.writeWithoutTransaction { database in
      try database.execute(
        sql: """
          PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0;
          CREATE TABLE pages (content BLOB); INSERT INTO pages VALUES (zeroblob(1000000))
          """)
    }
    return queue
  }

  private var length: Int? {
    try? FileManager.default.attributesOfItem(atPath: state.file("ledger.sqlite"))[.size] as? Int
  }

  @Test func whatProcessesBeforeItLeftInTheLogGoesWithTheFirstTransaction() throws {
    let database = try logged()
    #expect(length ?? 0 < 100_000)
    let checkpointer = try Checkpointer(path: state.file("ledger.sqlite"))
    checkpointer.appended(bytes: 1) { $0() }
    try checkpointer.close()
    #expect(length ?? 0 > 1_000_000)
    try database.close()
  }

  @Test func smallTransactionsCountForThePagesThatTheyTouch() throws {
    let database = try logged()
    let checkpointer = try Checkpointer(path: state.file("ledger.sqlite"))
    checkpointer.appended(bytes: 1) { $0() }
    try database.writeWithoutTransaction { try $0.execute(sql: "INSERT INTO pages VALUES (zeroblob(1000000))") }
    for _ in 0..<400 { checkpointer.appended(bytes: 1) { $0() } }
    try checkpointer.close()
    #expect(length ?? 0 > 2_000_000)
    try database.close()
  }
}
