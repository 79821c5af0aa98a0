/// Counters that changed, at most once a second.
public struct GaugesNotice: Codable, Sendable, Equatable, FeedNotice {
  /// The method on the wire.
  public static let method = "gauges"

  /// The counters as they are now.
  public var gauges: [Gauge]
  /// Calls a second, now.
  public var perSecond: Double

  /// All members, in the order in which they are written.
  public init(gauges: [Gauge], perSecond: Double) {
    self.gauges = gauges
    self.perSecond = perSecond
  }
}
