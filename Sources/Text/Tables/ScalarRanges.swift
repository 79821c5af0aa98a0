/// A set of Unicode scalars as ascending, disjoint ranges, searched by halving.
///
/// The sets are those of Unicode 14.0, on purpose not the newest: what counts is what terminals and C libraries in
/// use agree on. A character that is newer is shown as an escape, so that it cannot push the columns out of line.
struct ScalarRanges: Sendable {
  private let bounds: [UInt32]

  /// Takes pairs of first and last, in ascending order.
  init(_ bounds: [UInt32]) {
    self.bounds = bounds
  }

  /// Whether one of the ranges holds the scalar.
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var low = 0
    var high = bounds.count / 2
    while low < high {
      let middle = (low + high) / 2
      if scalar.value > bounds[2 * middle + 1] {
        low = middle + 1
      } else if scalar.value < bounds[2 * middle] {
        high = middle
      } else {
        return true
      }
    }
    return false
  }
}
