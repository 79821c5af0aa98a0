import Audit
import Feed
import MCP
import NIOEmbedded
import Policy
import Risk
import Testing

@testable import Gateway

@Suite("Of two servers that are read for the first time")
struct ImitationTests {
  /// What was recorded of tools of which something is wrong, with one server read after the other.
  private func told(_ names: [String]) throws -> [ToolAccepted] {
    let tools = ["mail": "list_isues", "tracker": "list_issues"]
    let directory = ScratchDirectory()
    let publisher = FakePublisher()
    let loop = EmbeddedEventLoop()
    let configuration = GatewayConfiguration(
      listen: ListenAddress(host: "127.0.0.1", port: 0), socket: "/nowhere", state: directory.path,
      servers: names.map { ServerConfiguration(name: $0, reach: .url("http://\($0)/mcp", headers: []), policy: nil) })
    let system = try LiveSystem(
      configuration, policies: [], ledger: try directory.openLedger(), eventLoop: loop,
      upstream: { FakeServer(tools: [["name": .string(tools[$0.name] ?? "")]], isStateless: true) },
      publisher: publisher, clock: { Stage.begin })
    try system.start()
    loop.run()
    return publisher.events.compactMap { recorded in
      guard case .toolAccepted(let tool) = recorded.event.body, tool.findings != nil else { return nil }
      return tool
    }
  }

  @Test("the one that passes for the other is told, whichever comes first", arguments: [false, true])
  func imitator(isLast: Bool) throws {
    let told = try told(isLast ? ["tracker", "mail"] : ["mail", "tracker"])
    #expect(told.map { "\($0.server).\($0.tool)" } == ["mail.list_isues"])
    #expect(told.first?.findings?.map(\.quote) == ["list_issues of tracker"])
  }
}
