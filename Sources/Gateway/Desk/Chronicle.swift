import Audit
import Feed

/// What operators want to know beyond what is now, folded from the events as they are committed.
final class Chronicle {
  var activity = Activity()
  var gauges = GaugeWatch()
  /// The newest event's place.
  private(set) var seq: Int
  private var nextSweep: Int64 = 0

  init(seq: Int) {
    self.seq = seq
  }

  func take(_ events: [RecordedEvent]) {
    for recorded in events {
      seq = recorded.seq
      activity.take(recorded.event)
      gauges.take(recorded.event)
    }
  }
}

extension Chronicle {
  /// Drops what lies too far back, once a minute.
  func forget(at now: Int64) {
    guard now >= nextSweep else { return }
    nextSweep = now + 60_000
    activity.forget(at: now)
  }
}
