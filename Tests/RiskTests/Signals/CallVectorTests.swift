import RiskCorpus
import Testing

@Suite struct CallVectorTests {
  @Test func theVectorsAreAllThereAndHalfAreHarmless() {
    #expect(CallVector.all.count >= 180)
    #expect(CallVector.all.filter(\.signals.isEmpty).count * 5 >= CallVector.all.count * 2)
  }

  @Test("at least 95 % of the signals are found", arguments: Part.allCases)
  func found(part: Part) {
    let rows = CallVector.all.part(part)
    let wanted = rows.reduce(0) { $0 + $1.signals.count }
    let missed = rows.flatMap { row in row.signals.subtracting(row.found).map { "\(row.tool): \(row.why): \($0)" } }
    #expect(missed.count * 100 <= wanted * 5, "\(missed)")
  }

  @Test("at most 3 % of the calls bear a signal that they should not", arguments: Part.allCases)
  func falseAlarms(part: Part) {
    let rows = CallVector.all.part(part)
    let wrong = rows.filter { !$0.found.isSubset(of: $0.signals) }
    #expect(wrong.count * 100 <= rows.count * 3, "\(wrong.map { "\($0.tool): \($0.why)" })")
  }
}
