import NIOCore

/// What all connections of a run share, on its one event loop: the next id, and what was measured.
final class Tally {
  private static let firstID: UInt64 = 100_000_000
  private var lastID = firstID
  private let pace: TimeAmount?
  private var slot = NIODeadline.now()
  private(set) var latencies = Histogram()
  private var isMeasuring = false
  private var begun = NIODeadline.now()
  private var ended = NIODeadline.now()
  /// Fails at the first answer that is not what it must be.
  let failed: EventLoopPromise<LoadReport>

  init(rate: Int?, failed: EventLoopPromise<LoadReport>) {
    pace = rate.map { .nanoseconds(1_000_000_000 / Int64($0)) }
    self.failed = failed
  }

  /// An id that no call had before.
  func takeID() -> UInt64 {
    lastID += 1
    return lastID
  }

  /// When the next call may go out; none = now. A slot that was missed is not made up for.
  func takeSlot() -> NIODeadline? {
    guard let pace else { return nil }
    slot = max(slot + pace, .now())
    return slot
  }

  func add(_ duration: TimeAmount) {
    if isMeasuring { latencies.add(UInt64(max(0, duration.nanoseconds))) }
  }

  func begin() {
    isMeasuring = true
    begun = .now()
  }

  func end() -> LoadReport {
    isMeasuring = false
    ended = .now()
    return LoadReport(
      sent: Int(lastID - Self.firstID), latencies: latencies, seconds: Double((ended - begun).nanoseconds) / 1e9)
  }
}
