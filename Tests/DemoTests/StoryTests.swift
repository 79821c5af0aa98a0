import MCP
import Policy
import Testing

@testable import Demo

@Suite struct StoryTests {
  private let story = Story()

  @Test func stepsComeOnceAndInOrderHoweverTimeIsCut() {
    let whole = story.steps(in: 0..<200_000)
    let pieces = stride(from: 0, to: 200_000, by: 37).flatMap { story.steps(in: $0..<min($0 + 37, 200_000)) }
    #expect(whole == pieces)
    #expect(whole.map(\.at) == whole.map(\.at).sorted())
    #expect(story.steps(in: 5..<5) == [])
  }

  @Test func aPersonIsAskedAfterTwoSeconds() {
    #expect(story.steps(in: 0..<60_000).first(where: \.asks)?.at == 2_000)
  }

  @Test func theFeedMovesThreeTimesASecondAtFirstAndMoreQuietlyLater() {
    #expect((170...230).contains(story.steps(in: 0..<60_000).count))
    #expect((80...110).contains(story.steps(in: 60_000..<120_000).count))
  }

  @Test func everyAgentAndToolIsReal() throws {
    for step in story.steps(in: 0..<120_000) {
      let grant = try #require(DemoConfiguration.grants.first { $0.label == step.agent })
      var server = try #require(DemoServer(named: grant.server, pace: 0))
      let params: JSONObject = ["name": .string(step.tool), "arguments": .object(step.arguments)]
      _ = server.receive(.request(Request(id: 1, method: "tools/call", params: params)), at: 0)
      guard case .response(let response)? = server.due(at: 0).last, case .result = response.outcome else {
        Issue.record("\(step.tool) is not among the tools of \(grant.server)")
        continue
      }
    }
  }

  /// What the policies say of a step that is the first of its kind.
  private func verdict(_ step: Step) throws -> Verdict {
    let grant = try #require(DemoConfiguration.grants.first { $0.label == step.agent })
    let upstream = try #require(DemoConfiguration.servers.first { $0.name == grant.server })
    let document = try #require(PolicyDocument.read(Array(upstream.policy.utf8), file: upstream.policyFile).document)
    let facts = CallFacts(
      tool: step.tool, arguments: step.arguments, suspended: false, lockdown: false, drift: .none)
    return Ruleset(document: document, overrides: []).judge(facts, at: 0).verdict
  }

  @Test func thePoliciesAskWhereTheStorySaysSo() throws {
    for step in story.steps(in: 0..<120_000) {
      var isHeld = false
      if case .hold = try verdict(step) { isHeld = true }
      #expect(isHeld == step.asks, "\(step.tool) at \(step.at)")
    }
  }

  @Test func theFirstMinuteHasDenialsOfThreeKinds() throws {
    let denied = try story.steps(in: 0..<60_000).compactMap { step -> String? in
      if case .deny(let denial) = try verdict(step) { denial.message } else { nil }
    }
    #expect(denied.contains("At most 2048 pixels wide."))
    #expect(denied.contains("No pictures of identity papers."))
    #expect(denied.contains("More than 500 euros: the accounts department does that."))
  }

  @Test func theFirstMinuteHasAPromptThatHidesCharacters() {
    let hostile = story.steps(in: 0..<60_000).filter { step in
      step.arguments["positivePrompt"]?.string?.unicodeScalars.contains("\u{202E}") == true
    }
    #expect(hostile.count == 1)
    #expect(hostile.first?.asks == true)
  }
}
