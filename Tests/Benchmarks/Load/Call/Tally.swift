import NIOCore

/// What all connections of a run share, on its one event loop: the next id, and what was measured.
final class Tally {
  private var nextID: UInt64 = 100_000_000
  private(set) var latencies = Histogram()
  private var isMeasuring = false
  private var begun = NIODeadline.now()
  private var ended = NIODeadline.now()
  /// Fails at the first answer that is not what it must be.
  let failed: EventLoopPromise<LoadReport>

  init(failed: EventLoopPromise<LoadReport>) { self.failed = failed }

  /// An id that no call had before.
  func takeID() -> UInt64 {
    nextID += 1
    return nextID
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
    return LoadReport(latencies: latencies, seconds: Double((ended - begun).nanoseconds) / 1e9)
  }
}
