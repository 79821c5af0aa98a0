import MCP
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct GreetingTests {
  private func run() throws -> HTTPRun {
    let address = try #require(UpstreamAddress("http://localhost/mcp"))
    let upstream = try HTTPUpstream(server: "shop", address: address, headers: [], eventLoop: EmbeddedEventLoop())
    return HTTPRun(
      .notice(initialized: false), revision: .v2025_06_18, upstream: upstream,
      head: HTTPRequestHead(version: .http1_1, method: .POST, uri: "/mcp"), body: nil, owner: nil)
  }

  @Test func whatIsSentAfterwardsWaits() throws {
    var greeting = Greeting()
    let (before, during, after) = (try run(), try run(), try run())
    #expect(greeting.admits(before) == true)
    greeting.begin()
    #expect(greeting.admits(during) == false)
    let waiting = greeting.end()
    #expect(waiting.count == 1 && waiting.first === during)
    #expect(greeting.admits(after) == true)
    #expect(greeting.end().isEmpty)
  }
}
