import MCP
import NIOHTTP1
import Testing

@testable import Demo

@Suite struct StoryRunTests {
  @Test func theAgentsActUntilTheyAreStoppedAndTheSummaryCounts() async throws {
    let (calls, called) = AsyncStream.makeStream(of: String.self)
    let gateway = try await LoopbackGateway.start { heard in
      switch heard.message {
      case .request(let request) where request.method == "initialize": return .opened(heard.message)
      case .request(let request):
        called.yield(request.params?["name"]?.string ?? "")
        return .result(["content": []], to: heard.message)
      default: return .accepted
      }
    }
    let address = gateway.address
    let tokens = Dictionary(uniqueKeysWithValues: DemoConfiguration.grants.map { ($0.label, "slc_x") })
    let story = Task { try await Story().run(at: address, tokens: tokens) }
    var seen: [String] = []
    for await call in calls {
      seen.append(call)
      if seen.count == 4 { break }
    }
    story.cancel()
    let summary = try await story.value
    #expect(seen == ["modelSearch", "list_orders", "listVideoModels", "modelSearch"])
    #expect((3...4).contains(summary[.done]), "the last may have been cut off: \(summary.sentence)")
    #expect(summary.calls >= 4 && summary.calls == summary[.done] + summary[.pending])
    try await gateway.stop()
  }

  @Test func anAgentThatIsTurnedAwayEndsTheStory() async throws {
    let gateway = try await LoopbackGateway.start { _ in LoopbackGateway.Reply(status: .unauthorized) }
    await #expect(throws: DemoError.turnedAway(status: 401, reason: "")) {
      _ = try await Story().run(at: gateway.address, tokens: ["shop-bot": "slc_wrong"])
    }
    try await gateway.stop()
  }
}
