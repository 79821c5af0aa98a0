import Audit
import Feed
import MCP
import NIOCore

/// Brings what happens into the ledger: all that one tick of the event loop decides shares one commit.
///
/// Decisions are *staged*, and what follows from them is done once they are recorded; if they can't be, it is told so
/// and does nothing. Facts, things that have happened already, are *noted*: if they can't be recorded now, they come
/// first in what is recorded next.
final class Journal {
  /// How many facts may wait for a ledger that can't be written. How calls end is kept beyond that: they are few, because
  /// none is sent meanwhile.
  static let mostOwed = 10_000

  typealias Append = ([LedgerEntry], Int64) throws(LedgerError) -> [RecordedEvent]

  private let append: Append
  private let surroundings: Surroundings
  /// Told what was recorded, in its order, once what follows from it has begun: a call does not wait for those who
  /// watch. Set before anything is recorded: some of those who are told record things themselves.
  var committed: ([RecordedEvent]) -> Void
  private var entries: [LedgerEntry] = []
  private var staged: [Staged] = []
  private var owed: [LedgerEntry] = []
  /// Facts beyond ``mostOwed``, which no record will tell of.
  private(set) var lost = 0
  /// Recorded, and not told yet, oldest first.
  private var untold: [RecordedEvent] = []
  private var isScheduled = false
  private var isRetrying = false
  /// Why the ledger can't be written; none once it could again.
  private(set) var problem: LedgerError? {
    didSet { if (problem == nil) != (oldValue == nil) { problemChanged(problem) } }
  }
  /// Told when the ledger can't be written any more, and when it can again.
  var problemChanged: (LedgerError?) -> Void = { _ in }

  /// What follows from some of the entries.
  private struct Staged {
    let entries: Range<Int>
    let areFacts: Bool
    let then: ((LedgerError?) -> Void)?
  }

  init(
    _ surroundings: Surroundings, append: @escaping Append, committed: @escaping ([RecordedEvent]) -> Void = { _ in }
  ) {
    self.surroundings = surroundings
    self.append = append
    self.committed = committed
  }

  /// Records at the end of this tick, then goes on; with the error if nothing was recorded.
  func stage(_ entries: [LedgerEntry], then: @escaping (LedgerError?) -> Void) {
    add(entries, areFacts: false, then: then)
    flushLater()
  }

  /// The same of a single entry, as every call has.
  func stage(_ entry: consuming LedgerEntry, then: @escaping (LedgerError?) -> Void) {
    add(entry, areFacts: false, then: then)
    flushLater()
  }

  /// Records what has happened already, at the end of this tick or as soon as the ledger takes it. What follows from
  /// it is done either way.
  func note(_ entries: [LedgerEntry], then: (() -> Void)? = nil) {
    add(entries, areFacts: true, then: then.map { then in { _ in then() } })
    flushLater()
  }

  /// The same of a single fact.
  func note(_ entry: consuming LedgerEntry, then: (() -> Void)? = nil) {
    add(entry, areFacts: true, then: then.map { then in { _ in then() } })
    flushLater()
  }

  /// Records now, after all that is staged.
  ///
  /// - Throws: why it was not recorded; then nothing may follow from it.
  func commit(_ entries: [LedgerEntry]) throws(LedgerError) {
    var refusal: LedgerError?
    add(entries, areFacts: false, then: { refusal = $0 })
    flush()
    if let refusal { throw refusal }
  }

  /// Commits all that is staged, and lets it go on.
  func flush() {
    let (new, batch) = (entries, staged)
    entries = []
    staged = []
    let all = owed.isEmpty ? new : owed + new
    guard !all.isEmpty else { return batch.forEach { $0.then?(nil) } }
    do throws(LedgerError) {
      let events = try append(all, surroundings.now())
      untold = untold.isEmpty ? events : untold + events
      owed = []
      problem = nil
      for item in batch { item.then?(nil) }
    } catch {
      problem = error
      for item in batch where item.areFacts { new[item.entries].forEach(owe) }
      if error.kind == .full { payFromReserve() }
      for item in batch { item.then?(error) }
      if !owed.isEmpty { retryLater() }
    }
    tell()
  }

  /// What follows may have recorded more meanwhile: it is told here, too, and never before what it followed.
  private func tell() {
    guard !untold.isEmpty else { return }
    let events = untold
    untold = []
    committed(events)
  }

  private func owe(_ fact: LedgerEntry) {
    if owed.count < Self.mostOwed || fact.mayUseReserve { owed.append(fact) } else { lost += 1 }
  }

  /// On a full disk there is room left for how things ended that had begun.
  private func payFromReserve() {
    let last = owed.filter(\.mayUseReserve)
    // What can't be recorded stays owed, and why is known already.
    guard !last.isEmpty, let events = try? append(last, surroundings.now()) else { return }
    owed.removeAll(where: \.mayUseReserve)
    untold += events
  }

  private func add(_ new: [LedgerEntry], areFacts: Bool, then: ((LedgerError?) -> Void)?) {
    staged.append(Staged(entries: entries.count..<entries.count + new.count, areFacts: areFacts, then: then))
    entries += new
  }

  private func add(_ new: consuming LedgerEntry, areFacts: Bool, then: ((LedgerError?) -> Void)?) {
    staged.append(Staged(entries: entries.count..<entries.count + 1, areFacts: areFacts, then: then))
    entries.append(new)
  }

  /// At the end of this tick.
  private func flushLater() {
    guard !isScheduled else { return }
    isScheduled = true
    surroundings.eventLoop.assumeIsolated().execute { [self] in
      isScheduled = false
      flush()
    }
  }

  /// One timer, however many commits fail meanwhile.
  private func retryLater() {
    guard !isRetrying else { return }
    isRetrying = true
    surroundings.eventLoop.assumeIsolated().scheduleTask(in: .seconds(1)) { [self] in
      isRetrying = false
      if !owed.isEmpty { flush() }
    }
  }
}
