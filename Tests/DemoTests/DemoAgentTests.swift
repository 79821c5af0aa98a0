import MCP
import NIOHTTP1
import NIOPosix
import Synchronization
import Testing

@testable import Demo

@Suite struct DemoAgentTests {
  private let grant = DemoGrant(label: "shop-bot", server: "shop")

  private func agent(at address: GatewayAddress) -> DemoAgent {
    DemoAgent(grant, at: address, token: "slc_secret", on: MultiThreadedEventLoopGroup.singleton)
  }

  @Test("an answer is understood as JSON and as a stream", arguments: [false, true])
  func calls(asStream: Bool) async throws {
    let gateway = try await LoopbackGateway.start { heard in
      switch heard.message.method {
      case "initialize": .opened(heard.message)
      case "tools/call":
        .result(["content": [["type": "text", "text": "no orders"]]], to: heard.message, asStream: asStream)
      default: .accepted
      }
    }
    let answer = try await agent(at: gateway.address).call("list_orders", ["status": "open"])
    #expect(answer == CallAnswer(outcome: .done, text: "no orders"))

    let heard = gateway.heard
    #expect(heard.map(\.message.method) == ["initialize", "notifications/initialized", "tools/call"])
    #expect(heard.allSatisfy { $0.head.uri == "/mcp/shop" })
    #expect(heard.allSatisfy { $0.head.headers["Authorization"] == ["Bearer slc_secret"] })
    #expect(heard.map { $0.head.headers["Mcp-Session-Id"] } == [[], ["s1"], ["s1"]])
    #expect(heard.last?.head.headers["MCP-Protocol-Version"] == ["2025-11-25"])
    try await gateway.stop()
  }

  @Test func aSessionThatIsForgottenIsOpenedAnew() async throws {
    let calls = Mutex(0)
    let gateway = try await LoopbackGateway.start { heard in
      switch heard.message.method {
      case "initialize": return .opened(heard.message)
      case "tools/call":
        let count = calls.withLock { count in
          count += 1
          return count
        }
        return count == 1 ? LoopbackGateway.Reply(status: .notFound) : .result(["content": []], to: heard.message)
      default: return .accepted
      }
    }
    #expect(try await agent(at: gateway.address).call("list_orders", [:]).outcome == .done)
    #expect(gateway.heard.filter { $0.message.method == "initialize" }.count == 2)
    try await gateway.stop()
  }

  @Test func aTokenThatIsNotTakenIsSaid() async throws {
    let gateway = try await LoopbackGateway.start { _ in
      LoopbackGateway.Reply(status: .unauthorized, body: Array("unknown token".utf8))
    }
    await #expect(throws: DemoError.turnedAway(status: 401, reason: "unknown token")) {
      try await agent(at: gateway.address).arrive()
    }
    try await gateway.stop()
  }

  @Test func nobodyThereIsSaidWithTheAddress() async throws {
    let gateway = try await LoopbackGateway.start { _ in .accepted }
    let address = gateway.address
    try await gateway.stop()
    do {
      try await agent(at: address).arrive()
      Issue.record("nobody answered, and no error came")
    } catch {
      #expect(
        error.description.hasPrefix("the gateway can't be reached at `http://127.0.0.1:\(address.port)/mcp/shop`"))
    }
  }

  @Test func aCallThatWaitsEndsWithItsTask() async throws {
    let (waits, waiting) = AsyncStream.makeStream(of: Void.self)
    let gateway = try await LoopbackGateway.start { heard in
      switch heard.message.method {
      case "initialize": return .opened(heard.message)
      case "tools/call":
        waiting.yield()
        return LoopbackGateway.Reply(headers: ["Content-Type": "text/event-stream"], isOpenEnded: true)
      default: return .accepted
      }
    }
    let agent = agent(at: gateway.address)
    let call = Task { try await agent.call("refund_order", [:]) }
    for await _ in waits { break }
    call.cancel()
    await #expect(throws: DemoError.self) { try await call.value }
    try await gateway.stop()
  }
}
