import Feed
import MCP
import Synchronization

/// Folds what a gateway records while it runs, on a thread of its own, and says when the state is worth a snapshot: so
/// that the next start reads that and only what came after.
public final class SnapshotKeeper: Sendable {
  /// How many records lie between two snapshots at least.
  public static let interval = 10_000
  /// A snapshot is due again only once so many times its own length was recorded: it never takes more than an eighth of
  /// the ledger.
  private static let spacing = 8
  /// The longest part, bytes: written in under a millisecond, and short enough for every reader of the event socket.
  static let partLimit = 48 << 10

  /// Events that may wait to be folded: who hands over more waits until they are. So neither memory nor the next start
  /// depends on how fast events come.
  static let mostWaiting = 20_000

  private let reader: LedgerReader
  private let interval: Int
  private let queue = BackgroundQueue(label: "sluice.snapshot")
  private let state: Mutex<State>
  /// Events that were taken, and are not folded yet.
  private let waiting = Atomic(0)

  private struct State {
    var fold: Fold
    var records = 0
    var bytes = 0
    var length = 0
  }

  /// - Parameters:
  ///   - fold: what the ledger comes to before the first record that will be taken.
  ///   - records: how many of those came after the newest snapshot, see ``LedgerReader/recordsSinceSnapshot()``: processes
  ///     that end soon would else never make one, and each would start slower than the one before.
  public init(_ fold: Fold, since records: Int = 0, reader: LedgerReader, interval: Int = interval) {
    self.reader = reader
    self.interval = interval
    state = Mutex(State(fold: fold, records: records))
  }

  /// Takes what was recorded, in order, and returns at once, unless it is far behind.
  ///
  /// - Parameter due: told the parts of a snapshot, on the keeper's own thread, if one is due. Each may be recorded by
  ///   itself; other records may come between.
  public func take(_ events: [RecordedEvent], due: @escaping @Sendable ([LedgerEntry]) -> Void) {
    let isFarBehind = waiting.add(events.count, ordering: .relaxed).newValue > Self.mostWaiting
    defer { if isFarBehind { queue.sync {} } }
    queue.async { [self] in
      let isDue = state.withLock { state in
        for recorded in events {
          state.fold.apply(recorded.event)
          state.bytes += recorded.size
        }
        state.records += events.count
        return state.records >= interval && state.bytes >= Self.spacing * state.length
      }
      waiting.subtract(events.count, ordering: .relaxed)
      if isDue { due(snapshot()) }
    }
  }

  /// Has the next events bring about another snapshot, because the last one could not be recorded whole: else each that is
  /// lost would make a start longer.
  public func lose() {
    state.withLock { state in
      state.records = max(state.records, interval)
      state.length = 0
    }
  }

  /// Runs something once all is folded that was taken.
  func whenIdle(_ body: @escaping @Sendable () -> Void) { queue.async(body) }

  /// Waits until all is folded that was taken, and answers the parts of a snapshot of it; none if nothing was taken
  /// since the last one.
  public func finish() -> [LedgerEntry] {
    queue.sync { state.withLock { $0.records > 0 } ? snapshot() : [] }
  }

  /// The parts of a snapshot; none if the record that it is of can't be read, as after the ledger was closed.
  private func snapshot() -> [LedgerEntry] {
    let fold = state.withLock(\.fold)
    guard let head = try? reader.head(at: fold.seq) else { return [] }
    let parts = fold.parts(limit: Self.partLimit)
    state.withLock { state in
      state.records = 0
      state.bytes = 0
      state.length = parts.reduce(0) { $0 + $1.bytes.count }
    }
    return parts.enumerated().map { index, part in
      LedgerEntry(
        .ledgerSnapshot(
          LedgerSnapshot(of: fold.seq, hash: head.hexadecimal, part: index + 1, parts: parts.count, state: part)))
    }
  }
}
