import Dispatch
import Synchronization

/// Lets readers in until the ledger is closed, and has its end wait for those who are in: a connection that is closed
/// under its reader brings the process down.
final class ReadingRoom: Sendable {
  private let isClosed = Mutex(false)
  private let inside = DispatchGroup()

  /// Whether one may read; who may, says when he has done so.
  func enter() -> Bool {
    isClosed.withLock { isClosed in
      if !isClosed { inside.enter() }
      return !isClosed
    }
  }

  func leave() { inside.leave() }

  /// Lets nobody in any more, and returns once nobody is in.
  func close() {
    isClosed.withLock { $0 = true }
    inside.wait()
  }
}
