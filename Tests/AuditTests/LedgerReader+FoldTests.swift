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

  private func settle(_ fold: Fold) -> [LedgerEntry] {
    [LedgerEntry(Sample.started)]
      + fold.questions.keys.sorted().map { LedgerEntry(.callResolved(Sample.resolved($0.rawValue, .withdrawn))) }
      + fold.approvals.keys.sorted().map { LedgerEntry(.approvalLapsed(ApprovalLapsed(call: $0, reason: "restart"))) }
      + fold.running.keys.sorted().map { LedgerEntry(.callCompleted(Sample.completed($0.rawValue, .unknown))) }
  }

  /// One step of a random life: what a gateway may append next.
  private func step(_ fold: Fold, at now: Int64, _ random: inout SplitMix) -> [LedgerEntry] {
    let call = fold.nextCall.rawValue
    let grant = "g\(Int.random(in: 1...3, using: &random))"
    let window = ["minute", "hour", "day"].randomElement(using: &random) ?? "day"
    let length: Int64 = window == "minute" ? 60 : window == "hour" ? 3600 : 86_400
    let booking = Sample.booking(start: now / 1000 / length * length, window: window)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return [LedgerEntry(.grantChanged(Sample.grant(grant, .created)))]
    case 1: return [LedgerEntry(.lockdownChanged(LockdownChanged(on: .random(using: &random), by: "ana", running: 0)))]
    case 2, 3: return [LedgerEntry(.callDecided(Sample.decided(call, grant: grant, bookings: [booking])))]
    case 4: return Sample.question(call, bookings: [booking]).map { LedgerEntry($0) }
    case 5: return fold.running.keys.prefix(1).map { LedgerEntry(.callCompleted(Sample.completed($0.rawValue))) }
    case 6: return fold.approvals.keys.prefix(1).map { LedgerEntry(.approvalSpent(Sample.spent($0.rawValue))) }
    case 7: return settle(fold)
    default:
      let outcome: Outcome = Bool.random(using: &random) ? .approved : .refused
      return fold.questions.values.prefix(1).map {
        let returned = outcome == .refused ? $0.decided.bookings : []
        return LedgerEntry(.callResolved(Sample.resolved($0.decided.call.rawValue, outcome, returned: returned)))
      }
    }
  }

  @Test("reading only what matters folds to the same", arguments: 1...20)
  func foldsTheSame(seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    let ledger = try state.open()
    var fold = Fold()
    var now: Int64 = 20 * 24 * hour
    for _ in 0..<120 {
      now += Int64.random(in: 0..<4 * hour, using: &random)
      for event in try ledger.append(step(fold, at: now, &random), at: now) { fold.apply(event.event) }
    }
    let read = try ledger.reader.fold(at: now)
    let whole = try foldWhole(ledger.reader)
    #expect(whole == fold)
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
