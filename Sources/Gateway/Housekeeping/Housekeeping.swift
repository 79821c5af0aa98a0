import Audit
import Feed
import NIOCore

/// What a ledger needs besides being written: snapshots, so that the next start is quick; forgetting; archives.
///
/// Confined to the event loop, which it never keeps waiting: it folds, copies, verifies and deletes on threads of its
/// own, and comes back with what is to be recorded.
final class Housekeeping {
  /// How often it is looked whether records have become too old or too many.
  private static let round = TimeAmount.hours(1)
  /// Events are handed to the keeper of snapshots so many at a time.
  private static let handful = 256
  /// Between two parts of a snapshot others get their turn.
  private static let breath = TimeAmount.milliseconds(5)

  let ledger: Ledger
  let surroundings: Surroundings
  let retention: Retention
  /// Where forgetting and archives are worked on, one after the other.
  let queue = BackgroundQueue(label: "sluice.housekeeping")
  /// What tells this of what was recorded, and so lives as long.
  unowned let journal: Journal
  /// Why what could not be done, until it could.
  private var problems: [Chore: LedgerError] = [:]
  /// Orders that could not be carried out, oldest first: the next start tries again.
  var unfinished: [ValuesForgetting] = []
  private(set) var isStopped = false
  /// Who waits for values to be deleted, each under a number.
  var waiting: [Int: Waiting] = [:]
  private var lastNumber = 0
  private let keeper: SnapshotKeeper
  private var taken: [RecordedEvent] = []
  /// The newest record's place.
  private(set) var newest: Int

  /// What can fail, as operators are told of it.
  enum Chore: String, CaseIterable {
    case archiving = "no archive can be written"
    case deleting = "archived records can't be deleted"
    case forgetting = "values can't be deleted"
  }

  /// - Parameter fold: what the ledger comes to before the first event that will be taken.
  init(
    _ surroundings: Surroundings, journal: Journal, ledger: Ledger, fold: Fold, retention: Retention
  ) throws(LedgerError) {
    self.surroundings = surroundings
    self.journal = journal
    self.ledger = ledger
    self.retention = retention
    keeper = SnapshotKeeper(fold, since: try ledger.reader.recordsSinceSnapshot(), reader: ledger.reader)
    newest = fold.seq
  }

  /// What could not be done, for operators; none once it could.
  var problem: String? {
    let sentences = Chore.allCases.compactMap { chore in problems[chore].map { "\(chore.rawValue): \($0)" } }
    return sentences.isEmpty ? nil : sentences.joined(separator: "; ")
  }

  /// Tells operators what could not be done. A ledger that was closed meanwhile is no problem.
  func report(_ chore: Chore, _ error: LedgerError) {
    if error.kind != .closed { problems[chore] = error }
  }

  /// It could be done, or is tried anew.
  func succeeded(in chore: Chore) { problems[chore] = nil }

  /// Goes on with what an earlier process left unfinished, and looks after what is too old from now on.
  func begin(unfinished orders: [ForgettingOrder]) {
    for order in orders { carryOut(order, for: nil) }
    // A snapshot may be due since processes that ended before they made one.
    handOver()
    finishArchive()
    if retention.keep != nil || retention.maxSize != nil { lookAround() }
  }

  /// Takes what was recorded.
  func take(_ events: [RecordedEvent]) {
    newest = events.last?.seq ?? newest
    taken += events
    if taken.count >= Self.handful { handOver() }
  }

  /// Ends, with a snapshot of everything that was recorded so far.
  func stop() {
    isStopped = true
    dismissWaiting()
    handOver()
    journal.note(keeper.finish())
  }

  /// Keeps who waits for values to be deleted, and gives a number.
  func keep(_ someone: Waiting) -> Int {
    lastNumber += 1
    waiting[lastNumber] = someone
    return lastNumber
  }

  private func handOver() {
    let bound = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    let eventLoop = surroundings.eventLoop
    keeper.take(taken) { parts in
      eventLoop.execute { bound.value.record(parts[...]) }
    }
    taken = []
  }

  /// Records the parts of a snapshot one by one. Where one can't be recorded, the rest is dropped: the snapshot is not
  /// used then, and the next one comes with what is recorded next.
  private func record(_ parts: ArraySlice<LedgerEntry>) {
    guard let part = parts.first, !isStopped else { return }
    journal.stage(part) { [weak self] error in
      guard let self else { return }
      guard error == nil else { return keeper.lose() }
      _ = surroundings.after(Self.breath) { [weak self] in self?.record(parts.dropFirst()) }
    }
  }

  private func lookAround() {
    archive()
    _ = surroundings.after(Self.round) { [weak self] in
      guard let self, !isStopped else { return }
      lookAround()
    }
  }
}
