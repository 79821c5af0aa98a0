import Audit
import Dispatch
import Feed
import Synchronization

/// Appends to the ledger beside the event loop, which reads and parses meanwhile what comes in.
final class RecordingThread: Sendable {
  private let queue = DispatchQueue(label: "sluice.record", qos: .userInitiated)

  /// One batch on its way into the ledger.
  final class Recording: Sendable {
    typealias Outcome = Result<[RecordedEvent], LedgerError>

    private let queue: DispatchQueue
    private let outcome = Mutex<Outcome?>(nil)

    fileprivate init(on queue: DispatchQueue) {
      self.queue = queue
    }

    fileprivate func end(_ outcome: Outcome) { self.outcome.withLock { $0 = outcome } }

    /// What became of it; waits for that.
    func result() -> Outcome {
      while true {
        if let outcome = outcome.withLock({ $0 }) { return outcome }
        queue.sync {}
      }
    }
  }

  /// Begins to append a batch, after those that were begun before.
  ///
  /// - Parameter done: called on this thread.
  func record(
    _ append: @escaping @Sendable () throws(LedgerError) -> [RecordedEvent],
    done: @escaping @Sendable (Recording) -> Void
  ) -> Recording {
    let recording = Recording(on: queue)
    queue.async {
      recording.end(Result { () throws(LedgerError) in try append() })
      done(recording)
    }
    return recording
  }
}
