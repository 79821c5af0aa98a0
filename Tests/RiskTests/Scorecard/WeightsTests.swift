import Testing

@testable import Risk

@Suite struct WeightsTests {
  private func weights(_ values: Double...) -> Weights {
    zip(RiskCategory.allCases, values).reduce(into: Weights()) { $0[$1.0] = $1.1 }
  }

  @Test func equalWeightsAreEqualShares() {
    let shares = weights(3, 3, 3, 3, 3).shares
    for category in RiskCategory.allCases { #expect(abs(shares[category] - 0.2) < 1e-9) }
  }

  @Test func aShareIsWhatLogOddsMean() {
    let shares = weights(1, 0, -50, -1000, -1000).shares
    #expect(abs(shares[.read] - 0.7310585786) < 1e-8)
    #expect(abs(shares.sum - 1) < 1e-9)
    #expect(shares[.financial] == 0)
  }

  @Test func ofEqualCategoriesTheMoreSevereIsHighest() {
    #expect(weights(1, 1, 0, 0, 0).highest == .write)
    #expect(weights(0, 0, 0, 0, 0).highest == .financial)
  }
}
