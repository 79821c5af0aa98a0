/// A sign with what the scorecard says of it.
struct WeighedSign {
  let sign: Sign
  let weights: Weights
}

extension Scorecard {
  /// The signs with their weights; one that is not in the table has none.
  func weighed(_ signs: Signs) -> [WeighedSign] {
    signs.all.map { WeighedSign(sign: $0, weights: weights[$0.name] ?? Weights()) }
  }
}
