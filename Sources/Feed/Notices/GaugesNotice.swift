/// Counters that changed, at most once a second.
public struct GaugesNotice: Codable, Sendable, Equatable, FeedNotice {
  public static let method = "gauges"

  public var gauges: [Gauge]
  /// Calls a second, now.
  public var perSecond: Double

  public init(gauges: [Gauge], perSecond: Double) {
    self.gauges = gauges
    self.perSecond = perSecond
  }
}
