import Dispatch
import Feed
import Foundation
import GRDB
import MCP
import Synchronization
import Testing

@testable import Audit

/// The files that a spool comes in.
extension SpoolTests {
  @Test func aLedgerThatIsClosedLeavesNoSpool() throws {
    try state.write([.call(1), .call(2)])
    #expect(try files.isEmpty)
    #expect(try state.rows("SELECT seq FROM records").count == 2)
  }

  @Test func aFileWhosePlaceNoLedgerComesToIsNone() throws {
    _ = try killed([[.call(1)]])
    try FileManager.default.copyItem(atPath: state.file("spool-1"), toPath: state.file("spool-\(Int.max)"))
    #expect(try Ledger.inspect(directory: state.path).newest() == 1)
    #expect(try state.open().head.seq == 1)
  }

  @Test func aFullFileIsLeftAndDeletedOnceItIsInTheDatabase() throws {
    let ledger = try state.open()
    let long = LedgerEntry(
      .callDecided(Sample.decided(1)), values: ["arguments": .string(String(repeating: "x", count: 16_000))])
    for _ in 0..<12 { _ = try ledger.append(Array(repeating: long, count: 100), at: 1) }
    #expect(try files.count <= 2)
    try ledger.settle()
    #expect(try files == ["spool-1101"])
    #expect(try ledger.reader.newest() == 1200)
  }

  @Test func aFileIsDeletedOnlyOnceTheDiskKeepsWhatIsInTheDatabase() throws {
    let isKept = Mutex(false)
    let spool = Spool(try StateDirectory.create(state.path), durability: .process) { () throws(LedgerError) in
      guard isKept.withLock({ $0 }) else { throw LedgerError(.full, path: "the log") }
    }
    try spool.append([sample(values: 1)])
    try spool.discard(through: 1)
    #expect(try files == ["spool-1"], "it is still written to")
    try spool.beginAnew()
    for _ in 1...2 {
      #expect(throws: LedgerError.self) { try spool.discard(through: 1) }
      #expect(try files == ["spool-1"])
    }
    isKept.withLock { $0 = true }
    try spool.discard(through: 1)
    #expect(try files.isEmpty)
  }

  @Test("what is open at the end is deleted only if the disk keeps what is in the database", arguments: [false, true])
  func close(isKept: Bool) throws {
    let spool = Spool(try StateDirectory.create(state.path), durability: .process) { () throws(LedgerError) in
      guard isKept else { throw LedgerError(.full, path: "the log") }
    }
    try spool.append([sample(values: 1)])
    spool.close(keeping: false)
    #expect(try files == (isKept ? [] : ["spool-1"]))
  }

  @Test func whoNeedsAFileGoneWaitsForWhoDeletesIt() throws {
    let (begun, returned) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let disk = DispatchSemaphore(value: 0)
    let spool = Spool(try StateDirectory.create(state.path), durability: .process) { () throws(LedgerError) in
      begun.signal()
      disk.wait()
    }
    try spool.append([sample(values: 1)])
    try spool.beginAnew()
    // Neither can fail: the disk takes what it is given.
    DispatchQueue.global().async { try? spool.discard(through: 1) }
    begun.wait()
    let path = state.file("spool-1")
    let isThere = Mutex(true)
    DispatchQueue.global().async {
      try? spool.discard(through: 1)
      isThere.withLock { $0 = FileManager.default.fileExists(atPath: path) }
      returned.signal()
    }
    // Whoever does not wait has returned by then; for who does, it is as good as no time.
    let hasReturned = returned.wait(timeout: .now() + .milliseconds(100)) == .success
    disk.signal()
    if !hasReturned { returned.wait() }
    let isLeft = isThere.withLock { $0 }
    #expect(!isLeft)
  }

  @Test func aFileThatGotNothingIsNoneThatMayGo() throws {
    let directory = try StateDirectory.create(state.path)
    var spool = SpoolFiles()
    for _ in 1...2 {
      _ = try spool.segment(first: 1, directory, .process)
      try spool.leaveOpen()
      let settled = spool.takeSettled(through: 0)
      #expect(settled.isEmpty, "the next one has the same name")
      #expect(try files.isEmpty)
    }
  }

  @Test func whatIsFlushedToTheDiskIsTheSame() throws {
    let ledger = try Ledger.open(directory: state.path, durability: .power)
    let recorded = try ledger.append([.call(1), .call(2)], at: 1)
    #expect(try ledger.reader.events(after: 0, limit: 10) == recorded)
  }

  // MARK: Room behind the lines

  private var length: Int {
    get throws { try FileManager.default.attributesOfItem(atPath: state.file("spool-1"))[.size] as? Int ?? 0 }
  }

  @Test func roomThatWasMadeAheadIsWrittenTo() throws {
    let spool = Spool(try StateDirectory.create(state.path), durability: .process) { () throws(LedgerError) in }
    try spool.append([sample(values: 1)])
    let first = try length
    spool.makeRoom()
    let whole = try length
    #expect(whole > 2 * first)
    try spool.append([sample(values: 1)])
    #expect(try length == whole)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: state.file("spool-1")))
    #expect(bytes[..<first] == bytes[first..<2 * first] && bytes[(2 * first)...].allSatisfy { $0 == 0 })
  }

  @Test func aFileEndsWhereItsRoomBegins() throws {
    let recorded = try killed([[.call(1)], [.call(2), .call(3)]])
    try append(Data(count: 10_000))
    guard case .intact(let ledger) = try Ledger.verify(directory: state.path) else {
      Issue.record("the ledger is broken")
      return
    }
    #expect(ledger.records == recorded.count)
    #expect(try Ledger.inspect(directory: state.path).newest() == 3)
    let next = try state.open()
    #expect(try next.reader.events(after: 0, limit: 10) == recorded)
    #expect(next.bytesLost == 0)
  }

  @Test func whatALossOfPowerHasLeftBehindAHoleIsNone() throws {
    _ = try killed([[.call(1)], [.call(2), .call(3)], [.call(4)]])
    let url = URL(fileURLWithPath: state.file("spool-1"))
    var bytes = try Data(contentsOf: url)
    let third = try #require(bytes.range(of: Data("\"call\":3".utf8)))
    bytes.replaceSubrange(third, with: Data(count: third.count))
    try bytes.write(to: url)
    #expect(try Ledger.inspect(directory: state.path).newest() == 1, "of its group nothing counts")
    let ledger = try state.open()
    #expect(try ledger.append([.call(2)], at: 1).map(\.seq) == [2])
    #expect(ledger.bytesLost > 500)
  }

  private func append(_ bytes: Data) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: state.file("spool-1")))
    try file.seekToEnd()
    try file.write(contentsOf: bytes)
    try file.close()
  }
}
