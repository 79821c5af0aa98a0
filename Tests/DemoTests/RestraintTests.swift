import MCP
import Testing

@testable import Demo

@Suite struct RestraintTests {
  private let asking = Step(at: 0, agent: "a", tool: "t", arguments: [:], asks: true)
  private let plain = Step(at: 0, agent: "a", tool: "t", arguments: [:])

  @Test func neverMoreThanSixAtOnce() {
    var restraint = Restraint()
    let admitted = (0..<40).filter { restraint.admit($0.isMultiple(of: 3) ? plain : asking) }
    #expect(admitted.count == Restraint.most)
  }

  @Test func onePlaceIsLeftForThoseThatNobodyIsAskedAbout() {
    var restraint = Restraint()
    let admitted = [asking, asking, asking, asking, asking, asking, plain, plain].map { restraint.admit($0) }
    #expect(admitted == [true, true, true, true, true, false, true, false])
  }

  @Test func aPlaceGivenBackIsFree() {
    var restraint = Restraint()
    for _ in 0..<5 { _ = restraint.admit(asking) }
    restraint.leave(asking)
    #expect([restraint.admit(asking), restraint.admit(asking)] == [true, false])
  }
}
