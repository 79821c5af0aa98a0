/// Lengths of time, in milliseconds, of which some quantiles are asked for.
public struct Durations: Sendable, Equatable {
  private var values: [Int64] = []

  /// How many there are.
  public var count: Int { values.count }

  mutating func add(_ milliseconds: Int64) {
    values.append(milliseconds)
  }

  /// The least of them that at least so many percent do not exceed (the nearest rank); none if there are none.
  ///
  /// - Parameter percent: from 1 to 100.
  public func percentile(_ percent: Int) -> Int64? {
    guard !values.isEmpty else { return nil }
    return values.sorted()[max(1, (values.count * percent + 99) / 100) - 1]
  }
}
