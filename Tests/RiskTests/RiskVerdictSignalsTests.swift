import Testing

@testable import Risk

@Suite struct RiskVerdictSignalsTests {
  private let reading = RiskVerdict(category: .read, level: .low, reasons: ["only reads"])

  private func signal(_ kind: SignalKind, _ pointer: String = "/a") -> Signal {
    Signal(kind: kind, pointer: pointer, count: 1, note: "found")
  }

  @Test func withoutSignalsACallIsWhatItsToolIs() {
    #expect(reading.raised(by: []) == reading)
  }

  @Test func aSignalRaisesLevelAndCategoryAndComesFirst() {
    let raised = reading.raised(by: [signal(.writingSQL, "/a"), signal(.destructiveSQL, "/b")])
    #expect(raised.category == .destructive)
    #expect(raised.level == .critical)
    #expect(raised.reasons == ["found, at /b", "found, at /a", "only reads"])
  }

  @Test func nothingLowersATool() {
    let paying = RiskVerdict(category: .financial, level: .critical, reasons: ["moves money"])
    #expect(paying.raised(by: SignalKind.all.map { signal($0) }) == paying)
  }

  @Test("a call has at least the floor of each of its signals", arguments: SignalKind.all)
  func floor(kind: SignalKind) {
    let raised = reading.raised(by: [signal(kind)])
    #expect(raised.level == max(.low, kind.floor))
    #expect(raised.category == kind.category ?? .read)
  }

  @Test func threeReasonsAreEnough() {
    let raised = reading.raised(by: (0..<50).map { signal(.traversal, "/\($0)") })
    #expect(raised.reasons == ["found, at /0", "found, at /1", "found, at /2", "only reads"])
  }
}
