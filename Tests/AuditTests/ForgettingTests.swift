import Feed
import Foundation
import MCP
import Testing

@testable import Audit

@Suite struct ForgettingTests {
  let state = TemporaryState()

  private func entry(_ call: Int, server: String = "runware") -> LedgerEntry {
    LedgerEntry(
      .callDecided(Sample.decided(call, server: server)),
      values: ["arguments": ["prompt": .string("a walnut lamp, number \(call)")]])
  }

  private func kept() throws -> [Int] {
    try state.rows("SELECT seq FROM record_values ORDER BY seq").map { try $0.integer(0) }
  }

  private func verified() throws -> IntactLedger? {
    guard case .intact(let ledger) = try Ledger.verify(directory: state.path) else { return nil }
    return ledger
  }

  @Test func valuesUpToAPlaceGoAndTheChainStays() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    #expect(try ledger.forget(ValuesForgetting(through: 6, by: "ana", reason: "law"), at: 5) == 6)
    #expect(try kept() == [7, 8, 9, 10])
    let found = try verified()
    #expect((found?.records, found?.values, found?.forgotten) == (12, 4, 6))
    #expect(try ledger.reader.call(CallID(rawValue: 3))?.arguments == nil)
  }

  @Test func thatItWasDoneIsInTheLedger() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    let order = ValuesForgetting(through: 6, server: "shop", by: "ana", reason: "law")
    _ = try ledger.forget(order, at: 5)
    let bodies = try ledger.reader.events(after: 10, limit: 10).map(\.event.body)
    #expect(bodies == [.valuesForgetting(order), .valuesForgotten(ValuesForgotten(order: 11, count: 0))])
    #expect(try ledger.reader.fold(at: 5).forgetting.isEmpty)
  }

  @Test func onlyOneServersValuesGo() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0, server: $0.isMultiple(of: 2) ? "shop" : "shopping") }, at: 1)
    #expect(try ledger.forget(ValuesForgetting(through: 6, server: "shop", by: "ana"), at: 5) == 3)
    #expect(try kept() == [1, 3, 5, 7, 8, 9, 10])
  }

  @Test func anArgumentThatNamesAnotherServerChangesNothing() throws {
    let ledger = try state.open()
    var decided = Sample.decided(1)
    decided.client = #""server":"shop""#
    _ = try ledger.append([LedgerEntry(.callDecided(decided), values: Sample.arguments)], at: 1)
    #expect(try ledger.forget(ValuesForgetting(through: 1, server: "shop", by: "ana"), at: 5) == 0)
  }

  @Test func nothingOfThemIsLeftInTheFiles() throws {
    var ledger = try state.open()
    _ = try ledger.append((1...2000).map { entry($0) }, at: 1)
    try ledger.close()
    #expect(try bytes().contains("number 999"))
    ledger = try state.open()
    _ = try ledger.forget(ValuesForgetting(through: 1500, by: "ana"), at: 5)
    try ledger.close()
    let left = try bytes()
    #expect(!left.contains("number 999\"") && !left.contains("number 1500\""))
    #expect(left.contains("number 1501\""))
  }

  private func bytes(of prefix: String = "") throws -> String {
    try FileManager.default.contentsOfDirectory(atPath: state.path).filter { $0.hasPrefix(prefix) }.map { name in
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: state.file(name))), as: UTF8.self)
    }.joined()
  }

  @Test func nothingIsLeftInTheSpool() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    #expect(try bytes(of: "spool-").contains("number 7"))
    _ = try ledger.forget(ValuesForgetting(through: 7, by: "ana"), at: 5)
    #expect(!(try bytes(of: "spool-").contains("number 7")))
  }

  @Test func othersWriteMeanwhile() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...1000).map { entry($0) }, at: 1)
    var steps = 0
    let count = try ledger.deleteValues(ValuesForgetting(through: 1000, by: "ana")) {
      steps += 1
      _ = try? ledger.append([entry(1000 + steps)], at: 2)
    }
    #expect((count, steps) == (1000, 5))
    try ledger.settle()
    #expect(try kept() == Array(1001...1005))
  }

  @Test func archivesForgetToo() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...50).map { entry($0) }, at: 1)
    let hash = ledger.head.hexadecimal
    let part = try ledger.reader.fold(at: 1).parts(limit: 1 << 20)[0]
    _ = try ledger.append(
      [LedgerEntry(.ledgerSnapshot(LedgerSnapshot(of: 50, hash: hash, part: 1, parts: 1, state: part)))], at: 1)
    let archived = try #require(try ledger.archive(Retention(keep: 0), at: 1000, leastRecords: 1))
    _ = try ledger.append([LedgerEntry(.ledgerArchived(archived))], at: 1)
    try ledger.deleteArchived(archived) {}
    #expect(try ledger.lastRecord(before: 2) > 50)
    #expect(try ledger.lastRecord(before: 1) == 0)
    #expect(try ledger.forget(ValuesForgetting(through: 40, by: "ana"), at: 5) == 40)
    let found = try verified()
    #expect((found?.values, found?.forgotten) == (10, 40))
  }

  @Test func anInterruptedOrderIsKnownAfterARestart() throws {
    let ledger = try state.open()
    _ = try ledger.append((1...10).map { entry($0) }, at: 1)
    let order = ValuesForgetting(through: 6, by: "ana")
    _ = try ledger.append([LedgerEntry(.valuesForgetting(order))], at: 2)
    try ledger.close()
    #expect(try state.open().reader.fold(at: 3).forgetting == [ForgettingOrder(seq: 11, order: order)])
  }
}
