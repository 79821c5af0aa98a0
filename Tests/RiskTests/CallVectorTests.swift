import MCP
import Testing

@testable import Risk

@Suite struct CallVectorTests {
  @Test func theVectorsAreAllThereAndHalfAreHarmless() {
    #expect(CallVector.all.count >= 180)
    #expect(CallVector.all.filter(\.signals.isEmpty).count * 5 >= CallVector.all.count * 2)
  }

  @Test("at least 95 % of the signals are found", arguments: [0, 1])
  func found(half: Int) {
    let rows = Self.half(half)
    let wanted = rows.reduce(0) { $0 + $1.signals.count }
    let missed = rows.flatMap { row in row.signals.subtracting(row.found).map { "\(row.tool): \(row.why): \($0)" } }
    #expect(missed.count * 100 <= wanted * 5, "\(missed)")
  }

  @Test("at most 3 % of the calls bear a signal that they should not", arguments: [0, 1])
  func falseAlarms(half: Int) {
    let rows = Self.half(half)
    let wrong = rows.filter { !$0.found.isSubset(of: $0.signals) }
    #expect(wrong.count * 100 <= rows.count * 3, "\(wrong.map(\.testDescription))")
  }

  /// The signals were fitted on the half 0, and met the half 1 when they were done.
  private static func half(_ half: Int) -> [CallVector] {
    CallVector.all.enumerated().filter { $0.offset % 2 == half }.map(\.element)
  }
}
