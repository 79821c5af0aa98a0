import CScheduler
import Dispatch

/// A serial queue for what nobody waits for, on a thread that stands back.
///
/// On Linux Dispatch's quality of service changes nothing, and work of a millisecond that comes upon the processor of
/// somebody who answers in microseconds holds it up for as long. A thread that asks for long slices has the same share
/// of the processor, but whoever wakes with shorter ones goes first (sched(7), EEVDF; Linux 6.12 and later).
package final class BackgroundQueue: Sendable {
  /// Nanoseconds; the system's own slices have at most about three milliseconds.
  private static let slice: UInt64 = 10_000_000

  private let queue: DispatchQueue

  /// A queue whose name debuggers show.
  package init(label: String) {
    queue = DispatchQueue(label: label, qos: .utility)
  }

  /// Runs something after all that was given before.
  package func async(_ body: @escaping @Sendable () -> Void) {
    queue.async { Self.standingBack(body) }
  }

  /// Runs something once so much time has passed.
  package func async(after delay: DispatchTimeInterval, _ body: @escaping @Sendable () -> Void) {
    queue.asyncAfter(deadline: .now() + delay) { Self.standingBack(body) }
  }

  /// Runs something after all that was given before, and waits for it: on the caller's thread, which is not held up.
  package func sync<Result>(_ body: () throws -> Result) rethrows -> Result { try queue.sync(execute: body) }

  /// The thread is Dispatch's, and keeps its slices: what counts is how it wakes the next time. It serves nothing but
  /// queues like this one.
  private static func standingBack(_ body: () -> Void) {
    scheduler_set_slice(slice)
    body()
  }
}
