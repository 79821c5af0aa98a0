import MCP
import Testing

@testable import Demo

@Suite struct StepTests {
  private let step = Step(
    at: 0, agent: "design-bot", tool: "imageInference", arguments: ["numberResults": 6, "width": 1024], asks: true)

  @Test func refusedByAPersonItTriesWithFewer() {
    let next = step.next(after: CallAnswer(outcome: .refused, text: "[REFUSED] too many (ana)"), attempt: 1)
    #expect(next?.step.arguments == ["numberResults": 3, "width": 1024])
    #expect(next?.step.asks == false)
    #expect(next?.step.next(after: CallAnswer(outcome: .refused, text: "[REFUSED]"), attempt: 2)?.step == nil)
  }

  @Test func fewerAreFewEnoughForNobodyToBeAsked() {
    var many = step
    many.arguments["numberResults"] = 20
    let next = many.next(after: CallAnswer(outcome: .refused, text: "[REFUSED]"), attempt: 1)
    #expect(next?.step.arguments["numberResults"] == 4)
  }

  @Test func toldToAskAgainItDoesSoWithTheSameArguments() {
    let pending = CallAnswer(outcome: .pending, text: "[APPROVAL PENDING]")
    #expect(step.next(after: pending, attempt: 1)?.step == step)
    #expect(step.next(after: pending, attempt: 30)?.step == nil)
  }

  @Test(
    "with anything else it is content",
    arguments: [CallOutcome.done, .failed, .denied, .limit, .expired, .withdrawn])
  func content(outcome: CallOutcome) {
    #expect(step.next(after: CallAnswer(outcome: outcome, text: ""), attempt: 1)?.step == nil)
  }

  @Test func aRefusalOfOnePictureIsTheEnd() {
    var one = step
    one.arguments["numberResults"] = 1
    #expect(one.next(after: CallAnswer(outcome: .refused, text: "[REFUSED]"), attempt: 1)?.step == nil)
  }
}
