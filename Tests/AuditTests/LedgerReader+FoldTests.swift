import Feed
import MCP
import Testing

@testable import Audit

@Suite struct LedgerReaderFoldTests {
  let state = TemporaryState()
  private let hour: Int64 = 3_600_000

  /// Folds every record there is, from the first on.
  private func foldWhole(_ reader: LedgerReader) throws -> Fold {
    var fold = Fold()
    for event in try reader.events(after: 0, limit: .max) { fold.apply(event.event) }
    return fold
  }

  @Test("reading only what matters folds to the same", arguments: 1...20)
  func foldsTheSame(seed: UInt64) throws {
    let ledger = try state.open()
    var history = RandomHistory(seed: seed)
    for _ in 0..<120 { history.take(try ledger.append(history.step(), at: history.now)) }
    let now = history.now
    let read = try ledger.reader.fold(at: now)
    let whole = try foldWhole(ledger.reader)
    #expect(whole == history.fold)
    #expect(read.bookings.entries(at: now).sorted() == whole.bookings.entries(at: now).sorted())
    #expect(read.questions == whole.questions)
    #expect(read.approvals == whole.approvals)
    #expect(read.running == whole.running)
    #expect(read.grants == whole.grants)
    #expect(read.lockdown == whole.lockdown)
    #expect((read.seq, read.ts, read.nextCall) == (whole.seq, whole.ts, whole.nextCall))
  }

  @Test func aNewLedgerFoldsToNothing() throws {
    #expect(try state.open().reader.fold(at: 1000) == Fold())
  }

  @Test func oldCallsLeaveTheirNumberAndTheirGrantsLastUse() throws {
    let ledger = try state.open()
    _ = try ledger.append([LedgerEntry(.grantChanged(Sample.grant("g1", .created))), .call(41)], at: hour)
    _ = try ledger.append([LedgerEntry(.callCompleted(Sample.completed(41)))], at: hour)
    _ = try ledger.append([LedgerEntry(Sample.started)], at: 100 * hour)
    let fold = try ledger.reader.fold(at: 100 * hour)
    #expect(fold.nextCall.rawValue == 42)
    #expect(fold.grants.first?.lastUsedAt == hour)
  }
}

extension BookingTally.Entry: Comparable {
  /// By window, which is enough to tell the entries of this test apart.
  public static func < (left: BookingTally.Entry, right: BookingTally.Entry) -> Bool {
    (left.booking.windowStart, left.booking.window) < (right.booking.windowStart, right.booking.window)
  }
}
