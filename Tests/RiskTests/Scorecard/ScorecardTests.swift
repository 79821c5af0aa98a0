import Testing

@testable import Risk

@Suite struct ScorecardTests {
  private let text = """
    #sign                   Read  Write Execut Destru Financ
    start                  +0.40  +0.20  +0.00  -1.40  -1.60
    hint.destructive       +0.00  +0.10  +0.10  +0.90  +0.90
    name.leads.destroys    -1.20  -0.50  -0.20  +2.40  -0.40

    """

  @Test func itIsReadAndWrittenAlike() throws {
    let scorecard = try Scorecard(parsing: text)
    #expect(scorecard.start[.destructive] == -1.4)
    #expect(scorecard.names.map(\.description) == ["hint.destructive", "name.leads.destroys"])
    #expect(try Scorecard(parsing: scorecard.text).text == scorecard.text)
  }

  @Test(
    "a line that is none is refused with its number",
    arguments: [
      ("start 1 2 3 4", "line 1: after the sign there must be five numbers"),
      ("# a\nstart 1 2 3 4 x", "line 2: after the sign there must be five numbers"),
      ("start 1 2 3 4 5\nnome.x 1 2 3 4 5", "line 2: there is no sign `nome.x`"),
      ("", "line 1: there must be a line `start`"),
    ])
  func refused(text: String, message: String) {
    #expect { try Scorecard(parsing: text) } throws: { "\($0)" == message }
  }

  @Test func everyFamilyIsToldFromTheOthers() {
    for family in SignFamily.allCases {
      #expect(Sign.Name("\(family.text).a.b") == Sign.Name(family: family, word: "a.b"))
    }
  }

  /// What a server says of itself must never make a milder category likelier.
  @Test func theWeightsOfWhatOnlyRaisesNeverFall() {
    let scorecard = Scorecard.builtIn
    for (place, name) in scorecard.names.enumerated() where name.family.onlyRaises {
      let weights = RiskCategory.allCases.map { scorecard.weights(at: place)[$0] }
      #expect(zip(weights, weights.dropFirst()).allSatisfy { $0 <= $1 }, "\(name)")
    }
  }

  @Test func whatIsBuiltInIsSortedAndComplete() {
    #expect(Scorecard.builtIn.names.count > 300)
    #expect(
      Set(Scorecard.builtIn.names.map(\.family)).isSuperset(of: [.nameLeads, .descriptionLeads, .argument, .hint]))
  }
}
