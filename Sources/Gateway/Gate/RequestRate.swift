/// How many requests each grant made in the second that is running.
struct RequestRate {
  /// Requests a second; none = no bound.
  let bound: Int?
  private var second: Int64 = 0
  private var counts: [String: Int] = [:]

  init(bound: Int?) {
    self.bound = bound
  }

  /// Counts one request.
  ///
  /// - Returns: whether it is within the bound.
  mutating func take(grant: String, at now: Int64) -> Bool {
    guard let bound else { return true }
    if now / 1000 != second {
      second = now / 1000
      counts = [:]
    }
    counts[grant, default: 0] += 1
    return counts[grant, default: 0] <= bound
  }
}
