import MCP
import Testing

@testable import Demo

@Suite struct CallOutcomeTests {
  @Test("what the gateway says of its decision counts", arguments: CallOutcome.allCases)
  func decisions(outcome: CallOutcome) {
    let result = ToolResult.refusal(
      text: "words", meta: ["sluice/decision": ["outcome": .string(outcome.rawValue)]], revision: .v2025_11_25)
    #expect(CallAnswer(.result(result)) == CallAnswer(outcome: outcome, text: "words"))
  }

  @Test func withoutADecisionTheToolHasSpoken() {
    #expect(CallAnswer(.result(["content": []])).outcome == .done)
    #expect(CallAnswer(.result(["content": [], "isError": true])).outcome == .failed)
    #expect(CallAnswer(.error(.internalError("broken"))) == CallAnswer(outcome: .failed, text: "broken"))
  }

  @Test func aDecisionThatIsNotKnownIsAFailure() {
    #expect(CallAnswer(.result(["_meta": ["sluice/decision": ["outcome": "odd"]]])).outcome == .failed)
  }
}
