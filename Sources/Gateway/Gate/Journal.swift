import Audit
import Feed
import MCP
import NIOCore

/// Brings what happens into the ledger: all that one tick of the event loop decides shares one commit.
///
/// Decisions are *staged*, and what follows from them is done once they are recorded; if they can't be, it is told so
/// and does nothing. Facts, things that have happened already, are *noted*: if they can't be recorded now, they come
/// first in what is recorded next.
///
/// Little is recorded at once, because handing it over would take longer. Much is recorded on a thread beside the event
/// loop; what is decided meanwhile is the next batch.
final class Journal {
  typealias Append = @Sendable ([LedgerEntry], Int64) throws(LedgerError) -> [RecordedEvent]

  /// From how many records on it is worth another thread.
  private static let many = 4
  /// From how many on the thread begins before the tick has ended.
  private static let plenty = 8

  private let append: Append
  private let thread: RecordingThread?
  private let surroundings: Surroundings
  private let committed: ([RecordedEvent]) -> Void
  private var staged: [Staged] = []
  private var owed: [LedgerEntry] = []
  private var underWay: Batch?
  private var isScheduled = false
  private var isRetrying = false
  /// Why the ledger can't be written; none once it could again.
  private(set) var problem: LedgerError?

  private struct Staged {
    var entries: [LedgerEntry]
    var areFacts: Bool
    var then: (LedgerError?) -> Void
  }

  /// What is recorded together: facts that are still owed, then what was staged.
  private struct Batch {
    var items: [Staged]
    var entries: [LedgerEntry]
    /// Where it is recorded on the thread.
    var recording: RecordingThread.Recording?
  }

  /// - Parameters:
  ///   - thread: where much is recorded; without one, everything is recorded at once.
  ///   - committed: told what was recorded, before anything follows from it.
  init(
    _ surroundings: Surroundings, append: @escaping Append, thread: RecordingThread? = nil,
    committed: @escaping ([RecordedEvent]) -> Void
  ) {
    self.surroundings = surroundings
    self.append = append
    self.thread = thread
    self.committed = committed
  }

  /// Records at the end of this tick, then goes on; with the error if nothing was recorded.
  func stage(_ entries: [LedgerEntry], then: @escaping (LedgerError?) -> Void) {
    add(Staged(entries: entries, areFacts: false, then: then))
  }

  /// Records what has happened already, at the end of this tick or as soon as the ledger takes it. What follows from
  /// it is done either way.
  func note(_ entries: [LedgerEntry], then: @escaping () -> Void = {}) {
    add(Staged(entries: entries, areFacts: true, then: { _ in then() }))
  }

  /// Records now, after all that is staged.
  ///
  /// - Throws: why it was not recorded; then nothing may follow from it.
  func commit(_ entries: [LedgerEntry]) throws(LedgerError) {
    var refusal: LedgerError?
    staged.append(Staged(entries: entries, areFacts: false, then: { refusal = $0 }))
    flush()
    if let refusal { throw refusal }
  }

  /// Commits all that is staged, and lets it go on; returns when that is done.
  func flush() {
    finishUnderWay()
    let batch = takeBatch()
    finish(batch, Result { () throws(LedgerError) in try record(batch.entries) })
  }

  /// Begins to commit all that is staged. What is under way comes before it, and its end begins the next batch.
  private func flushBeside() {
    guard underWay == nil else { return }
    guard let thread, owed.count + staged.count >= Self.many else { return flush() }
    var batch = takeBatch()
    let (entries, now, append) = (batch.entries, surroundings.now(), append)
    let journal = NIOLoopBound(self, eventLoop: surroundings.eventLoop)
    batch.recording = thread.record({ () throws(LedgerError) in try append(entries, now) }) { recording in
      journal.eventLoop.execute { journal.value.ended(recording) }
    }
    underWay = batch
  }

  /// A batch was recorded on the thread; maybe somebody has waited for that already.
  private func ended(_ recording: RecordingThread.Recording) {
    guard underWay?.recording === recording else { return }
    finishUnderWay()
    if !staged.isEmpty { flushBeside() }
  }

  /// Waits for what is under way on the thread, and lets it go on.
  private func finishUnderWay() {
    guard let batch = underWay, let recording = batch.recording else { return }
    let outcome = recording.result()
    underWay = nil
    finish(batch, outcome)
  }

  private func takeBatch() -> Batch {
    defer { staged = [] }
    return Batch(items: staged, entries: owed + staged.flatMap(\.entries))
  }

  private func record(_ entries: [LedgerEntry]) throws(LedgerError) -> [RecordedEvent] {
    entries.isEmpty ? [] : try append(entries, surroundings.now())
  }

  /// Lets a batch go on by what became of it.
  private func finish(_ batch: Batch, _ outcome: RecordingThread.Recording.Outcome) {
    switch outcome {
    case .success(let events):
      if !batch.entries.isEmpty {
        owed = []
        problem = nil
        committed(events)
      }
      for item in batch.items { item.then(nil) }
    case .failure(let error):
      problem = error
      owed += batch.items.filter(\.areFacts).flatMap(\.entries)
      if error.kind == .full { payFromReserve() }
      for item in batch.items { item.then(error) }
      if !owed.isEmpty { retryLater() }
    }
  }

  /// On a full disk there is room left for how things ended that had begun.
  private func payFromReserve() {
    let last = owed.filter(\.mayUseReserve)
    guard !last.isEmpty, let events = try? append(last, surroundings.now()) else { return }
    owed.removeAll(where: \.mayUseReserve)
    committed(events)
  }

  private func add(_ item: Staged) {
    staged.append(item)
    if thread != nil, underWay == nil, staged.count >= Self.plenty { flushBeside() }
    guard !isScheduled else { return }
    isScheduled = true
    surroundings.eventLoop.assumeIsolated().execute { [self] in
      isScheduled = false
      flushBeside()
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
