import Testing

@testable import Gateway

@Suite struct ConnectionSharesTests {
  /// How many more a grant gets.
  private func takeAll(_ shares: inout ConnectionShares, for grant: String) -> Int {
    var count = 0
    while shares.take(for: grant) { count += 1 }
    return count
  }

  @Test func aGrantGetsAsManyAsItLeavesToOthers() {
    var shares = ConnectionShares(limit: 1000)
    #expect(takeAll(&shares, for: "g1") == 500)
    #expect(takeAll(&shares, for: "g2") == 250)
    #expect(takeAll(&shares, for: "g3") == 125)
    #expect(shares.take(for: "g4") == true)
  }

  @Test func whatIsGivenBackIsThereAgain() {
    var shares = ConnectionShares(limit: 4)
    #expect(takeAll(&shares, for: "g1") == 2)
    shares.giveBack(of: "g1")
    #expect(takeAll(&shares, for: "g1") == 1)
    for _ in 1...3 { shares.giveBack(of: "g1") }
    #expect(takeAll(&shares, for: "g2") == 2, "nothing is given back twice")
  }

  @Test func theOnlyPlaceIsForWhoComes() {
    var shares = ConnectionShares(limit: 1)
    #expect(takeAll(&shares, for: "g1") == 1)
    #expect(takeAll(&shares, for: "g2") == 0)
  }
}
