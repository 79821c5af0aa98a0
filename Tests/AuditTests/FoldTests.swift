import Feed
import MCP
import Testing

@testable import Audit

@Suite struct FoldTests {
  /// Folds bodies, one a second, from the first second of 1970 on.
  private func fold(_ bodies: [Event.Body]) -> Fold {
    var fold = Fold()
    for (index, body) in bodies.enumerated() {
      fold.apply(Event(seq: index + 1, ts: Int64(index + 1) * 1000, body: body))
    }
    return fold
  }

  private func ids(_ table: [CallID: some Any]) -> [Int] { table.keys.map(\.rawValue).sorted() }

  // MARK: Calls

  @Test func aNewLedgerBeginsWithOne() {
    #expect(Fold().nextCall == CallID(rawValue: 1))
    #expect(Fold().nextOverride == 1)
  }

  @Test func theNextCallFollowsTheHighest() {
    #expect(fold([.callDecided(Sample.decided(7)), .callDecided(Sample.decided(4, .deny))]).nextCall.rawValue == 8)
  }

  @Test("where a call stands", arguments: CallCourse.all)
  func stands(course: CallCourse) {
    let fold = fold(course.events)
    #expect(ids(fold.questions) == course.open)
    #expect(ids(fold.approvals) == course.unspent)
    #expect(ids(fold.running) == course.running)
  }

  @Test func aChangedQuestionHasANewDigest() {
    let change = CallChanged(call: CallID(rawValue: 1), digest: "new", reasons: [], cause: "policy reloaded")
    let fold = fold(Sample.question(1) + [.callChanged(change)])
    #expect(fold.questions[CallID(rawValue: 1)]?.digest == "new")
    #expect(fold.questions[CallID(rawValue: 1)]?.held?.reasons == [])
  }

  // MARK: Bookings

  private func counts(_ fold: Fold, at now: Int64) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: fold.bookings.entries(at: now).map { ($0.booking.amount, $0.count) })
  }

  @Test func equalBookingsAreCounted() {
    let fold = fold((1...3).map { .callDecided(Sample.decided($0, bookings: [Sample.booking()])) })
    #expect(counts(fold, at: 4000) == ["1": 3])
  }

  @Test func differentAmountsStayApart() {
    let fold = fold([
      .callDecided(Sample.decided(1, bookings: [Sample.booking("0.10")])),
      .callDecided(Sample.decided(2, bookings: [Sample.booking("0.1")])),
    ])
    #expect(counts(fold, at: 4000) == ["0.10": 1, "0.1": 1])
  }

  @Test func whatIsGivenBackIsGone() {
    let taken = Sample.booking()
    let fold = fold([
      .callDecided(Sample.decided(1, bookings: [taken])), .callDecided(Sample.decided(2, .hold, bookings: [taken])),
      .callCompleted(Sample.completed(1, .failed, returned: [taken])),
      .callResolved(Sample.resolved(2, .refused, returned: [taken])),
    ])
    #expect(counts(fold, at: 5000) == [:])
  }

  @Test func whatIsGivenBackInALaterWindowLeavesThatOneAlone() {
    let first = Sample.booking(start: 0)
    let second = Sample.booking(start: 60)
    var fold = fold([.callDecided(Sample.decided(1, bookings: [first]))])
    fold.apply(Event(seq: 2, ts: 61_000, body: .callDecided(Sample.decided(2, bookings: [second]))))
    fold.apply(Event(seq: 3, ts: 62_000, body: .callCompleted(Sample.completed(1, .failed, returned: [first]))))
    #expect(fold.bookings.entries(at: 62_000).map(\.booking) == [second])
  }

  @Test func aKeptApprovalBooksAnewInItsWindow() {
    let fold = fold(
      Sample.question(1) + [
        .callResolved(Sample.resolved(1, .approved)), .approvalSpent(Sample.spent(1, bookings: [Sample.booking("2")])),
      ])
    #expect(counts(fold, at: 5000) == ["2": 1])
  }

  @Test(
    "a booking counts until its window ends",
    arguments: [("minute", 60), ("hour", 3600), ("day", 86_400)] as [(String, Int64)])
  func counts(window: String, seconds: Int64) {
    let fold = fold([.callDecided(Sample.decided(1, bookings: [Sample.booking(window: window)]))])
    #expect(fold.bookings.entries(at: seconds * 1000 - 1).count == 1)
    #expect(fold.bookings.entries(at: seconds * 1000).isEmpty)
  }

  @Test func aChangedMaximumIsTheSameCounter() {
    var raised = Sample.booking()
    raised.max = "20"
    let fold = fold([
      .callDecided(Sample.decided(1, bookings: [Sample.booking()])),
      .callDecided(Sample.decided(2, bookings: [raised])),
    ])
    #expect(fold.bookings.entries(at: 3000) == [BookingTally.Entry(booking: raised, count: 2)])
  }

  @Test func pastWindowsAreDropped() {
    var fold = fold([.callDecided(Sample.decided(1, bookings: [Sample.booking()]))])
    fold.apply(Event(seq: 2, ts: 120_000, body: Sample.started))
    #expect(fold.bookings == BookingTally())
  }

  // MARK: The clock

  @Test func theClockNeverRunsBack() {
    var fold = fold([Sample.started, Sample.started])
    fold.apply(Event(seq: 3, ts: 500, body: Sample.started))
    #expect((fold.seq, fold.ts) == (3, 2000))
  }

  @Test func anUnknownEventCountsOnlyAsPlaceAndTime() {
    var expected = Fold()
    expected.seq = 1
    expected.ts = 1000
    #expect(fold([.unknown(type: "moon.landed", ["call": 40])]) == expected)
  }
}
