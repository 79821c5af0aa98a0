import Risk

/// Fits a scorecard to labelled tools: multinomial logistic regression, with a penalty on large weights. Every step is
/// determined by the tools alone, so that fitting again gives the same file.
package struct Fit: Sendable {
  /// How hard large weights are punished. Chosen, with the support, by cross-validation within the fitted part: of all
  /// that do as well as the best, within a standard error, the one that makes the shortest table.
  var penalty = 12.0
  /// In how many families a sign must stand to be worth a line.
  var support = 6
  /// Enough for the weights to stand still in the second decimal.
  var rounds = 200

  package init() {}

  /// The scorecard that says of the examples what was said of them, as far as one can.
  package func scorecard(for examples: [Example]) -> Scorecard {
    let names = supported(examples)
    let places = Dictionary(uniqueKeysWithValues: zip(names, names.indices))
    let rows = examples.map { Row(places: $0.signs.compactMap { places[$0] }, label: $0.category, weight: $0.weight) }
    var descent = Descent(
      count: names.count, raising: names.indices.filter { names[$0].family.onlyRaises }, penalty: penalty)
    for _ in 0..<rounds { descent.step(over: rows) }
    let table = zip(names, descent.weights).filter { $0.1.isWorthALine }
    return Scorecard(start: descent.start, weights: Dictionary(uniqueKeysWithValues: table.map { ($0, $1) }))
  }

  /// The signs that stand in enough families, in the order of their names.
  private func supported(_ examples: [Example]) -> [Sign.Name] {
    var families: [Sign.Name: Set<String>] = [:]
    for example in examples { for sign in example.signs { families[sign, default: []].insert(example.family) } }
    return families.filter { $0.value.count >= support }.keys.sorted { $0.description < $1.description }
  }

  struct Row {
    let places: [Int]
    let label: RiskCategory
    let weight: Double
  }
}

extension Weights {
  /// Whether it would make a difference.
  fileprivate var isWorthALine: Bool { RiskCategory.allCases.contains { abs(self[$0]) >= 0.05 } }
}
