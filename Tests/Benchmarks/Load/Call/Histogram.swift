/// Durations counted in buckets that are at most 1/512 wide of what they hold: exact enough for the difference of two
/// quantiles, of which a proxy's share may be a fifth, and adding one costs nothing.
struct Histogram {
  private static let stepBits = 9
  private var counts = [Int](repeating: 0, count: 64 << stepBits)
  private(set) var count = 0

  /// Counts a duration in nanoseconds.
  mutating func add(_ nanoseconds: UInt64) {
    counts[Self.bucket(of: nanoseconds)] += 1
    count += 1
  }

  /// The duration in nanoseconds that this share of all stays below, 0 if there are none.
  func quantile(_ share: Double) -> Double {
    guard count > 0 else { return 0 }
    let rank = min(count - 1, Int(share * Double(count)))
    var seen = 0
    for (bucket, count) in counts.enumerated() {
      seen += count
      if seen > rank { return Self.middle(of: bucket) }
    }
    return 0
  }

  private static func bucket(of value: UInt64) -> Int {
    let magnitude = max(0, 64 - value.leadingZeroBitCount - stepBits - 1)
    return magnitude << stepBits + Int(value >> UInt64(magnitude))
  }

  private static func middle(of bucket: Int) -> Double {
    let magnitude = max(0, bucket >> stepBits - 1)
    let low = (bucket - magnitude << stepBits) << magnitude
    return Double(low) + Double(1 << magnitude) / 2
  }
}
