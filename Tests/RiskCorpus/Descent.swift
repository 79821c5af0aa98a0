import Risk

/// Resilient back-propagation over all examples at once: each weight has a step of its own that grows while the slope
/// keeps its sign and shrinks when it turns.
struct Descent {
  private(set) var start = Weights()
  private(set) var weights: [Weights]

  private let raising: [Int]
  private let penalty: Double
  private var steps: [Step]

  init(count: Int, raising: [Int], penalty: Double) {
    weights = Array(repeating: Weights(), count: count)
    steps = Array(repeating: Step(), count: count + 1)
    self.raising = raising
    self.penalty = penalty
  }

  mutating func step(over rows: [Fit.Row]) {
    var slopes = weights.map { $0.scaled(by: penalty) }
    for place in raising { slopes[place] = weights[place].scaled(by: 3 * penalty) }
    var startSlope = start.scaled(by: 0.01)
    for row in rows {
      let shares = row.places.reduce(into: start) { $0 += weights[$1] }.shares
      var error = shares.scaled(by: row.weight)
      error[row.label] -= row.weight
      startSlope += error
      for place in row.places { slopes[place] += error }
    }
    for place in weights.indices { steps[place].take(slopes[place], from: &weights[place]) }
    steps[weights.count].take(startSlope, from: &start)
    for place in raising { weights[place].raiseOnly() }
  }

  private struct Step {
    var size: [Double] = Array(repeating: 0.1, count: RiskCategory.allCases.count)
    var last = Weights()

    mutating func take(_ slope: Weights, from weights: inout Weights) {
      for (place, category) in RiskCategory.allCases.enumerated() {
        let turned = slope[category] * last[category]
        if turned > 0 { size[place] = min(size[place] * 1.2, 1) }
        if turned < 0 { size[place] = max(size[place] * 0.5, 1e-6) }
        last[category] = turned < 0 ? 0 : slope[category]
        if turned < 0 { continue }
        weights[category] -= slope[category] > 0 ? size[place] : slope[category] < 0 ? -size[place] : 0
      }
    }
  }
}

extension Weights {
  fileprivate func scaled(by factor: Double) -> Weights {
    var scaled = Weights()
    for category in RiskCategory.allCases { scaled[category] = self[category] * factor }
    return scaled
  }

  /// Levels out whatever falls from a category to a more severe one (pool adjacent violators): what is left never makes
  /// a mild category likelier.
  fileprivate mutating func raiseOnly() {
    var pools: [(sum: Double, count: Int)] = []
    for category in RiskCategory.allCases {
      pools.append((self[category], 1))
      while pools.count > 1, mean(pools[pools.count - 2]) > mean(pools[pools.count - 1]) {
        let last = pools.removeLast()
        pools[pools.count - 1] = (pools[pools.count - 1].sum + last.sum, pools[pools.count - 1].count + last.count)
      }
    }
    let levelled = pools.flatMap { Array(repeating: mean($0), count: $0.count) }
    for (category, value) in zip(RiskCategory.allCases, levelled) { self[category] = value }
  }

  private func mean(_ pool: (sum: Double, count: Int)) -> Double { pool.sum / Double(pool.count) }
}
