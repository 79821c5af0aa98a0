/// One number for each category.
package struct Weights: Sendable, Equatable {
  private var lanes: SIMD8<Double> = .zero

  /// All zero.
  package init() {}

  package subscript(category: RiskCategory) -> Double {
    get { lanes[category.rank] }
    set { lanes[category.rank] = newValue }
  }

  package static func += (left: inout Weights, right: Weights) { left.lanes += right.lanes }

  package static func + (left: Weights, right: Weights) -> Weights {
    var sum = left
    sum += right
    return sum
  }

  /// The weights as shares of one, which is what log-odds mean.
  package var shares: Weights {
    let highest = self[highest]
    var shares = Weights()
    for category in Self.categories { shares[category] = exponential(self[category] - highest) }
    shares.lanes /= shares.sum
    return shares
  }

  /// The sum of all.
  package var sum: Double { lanes.sum() }

  /// The category with the highest weight; of equal ones the more severe.
  package var highest: RiskCategory { highest(from: .read) }

  /// The same among a category and all that are more severe.
  package func highest(from floor: RiskCategory) -> RiskCategory {
    Self.categories.reduce(floor) { $1 >= floor && self[$1] >= self[$0] ? $1 : $0 }
  }

  /// Kept, because each `allCases` is a new array.
  private static let categories = RiskCategory.allCases
}

/// e to the power of x, for x ≤ 0: halved until the series is short, then squared back. Needs no Foundation.
private func exponential(_ x: Double) -> Double {
  guard x > -700 else { return 0 }
  let small = x / 1024
  var power = 1 + small * (1 + small / 2 * (1 + small / 3 * (1 + small / 4)))
  for _ in 0..<10 { power *= power }
  return power
}
