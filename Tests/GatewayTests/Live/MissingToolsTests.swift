import Audit
import Feed
import Foundation
import MCP
import NIOEmbedded
import Policy
import Testing

@testable import Gateway

@Suite("Tools that a policy names and its server doesn't have")
struct MissingToolsTests {
  private static let slip = #"{"version": "1", "default": "deny", "tools": {"listModel": {}, "photoMaker": {}}}"#
  private static let other = #"{"version": "1", "default": "deny", "hide": ["imageUplaod"]}"#

  @Test("are told once, with the nearest that it has, and again when they are others")
  func once() throws {
    let stage = try Stage(policy: Self.slip)
    let missing = MissingTools()
    let server = stage.system.servers[0]
    let told = missing.news(of: server)
    #expect(told.count == 1)
    #expect(told.first?.hasPrefix("the policy of `runware`: ") == true)
    #expect(told.first?.contains("the server has no tool `listModel`") == true)
    #expect(told.first?.hasSuffix("did you mean `listModels`?") == true)
    #expect(missing.news(of: server).isEmpty)
    try stage.rewrite(policy: Self.other)
    #expect(missing.news(of: server).map { $0.contains("`imageUplaod`") } == [true])
    try stage.rewrite(policy: Samples.policy)
    #expect(missing.news(of: server).isEmpty)
    try stage.rewrite(policy: Self.other)
    #expect(missing.news(of: server).count == 1)
  }

  @Test("are told up to twenty, and of the others how many they are")
  func bounded() throws {
    func policy(missing count: Int) -> String {
      let tools = (1...count).map { #""missing\#($0)": {}"# }.joined(separator: ", ")
      return #"{"version": "1", "default": "deny", "tools": {\#(tools)}}"#
    }
    let most = MissingTools.mostTold
    let stage = try Stage(policy: policy(missing: most))
    let missing = MissingTools()
    let server = stage.system.servers[0]
    #expect(missing.news(of: server).count == most)
    try stage.rewrite(policy: policy(missing: most + 3))
    let told = missing.news(of: server)
    #expect(told.count == most + 1)
    #expect(told.dropLast().allSatisfy { $0.contains("the server has no tool `missing") })
    #expect(told.last == "the policy of `runware`: and 3 more")
    try stage.rewrite(policy: policy(missing: most + 4))
    #expect(missing.news(of: server).last == "the policy of `runware`: and 4 more")
  }

  @Test("are not known of a server that has not told its tools yet")
  func unknown() throws {
    let stage = try Stage(policy: Self.slip, isSlow: true)
    #expect(MissingTools().news(of: stage.system.servers[0]).isEmpty)
  }

  @Test("are told when the server comes up")
  func comesUp() throws {
    let directory = ScratchDirectory()
    let ledger = try directory.openLedger()
    let path = directory.path + "/policy.json"
    try Self.slip.write(toFile: path, atomically: true, encoding: .utf8)
    let loop = EmbeddedEventLoop()
    let system = try LiveSystem(
      GatewayConfiguration(
        listen: ListenAddress(host: "127.0.0.1", port: 0), socket: "/nowhere", state: directory.path,
        servers: [ServerConfiguration(name: "runware", reach: .url("http://a/mcp", headers: []), policy: path)]),
      policies: [PolicyFile(reading: path)], ledger: ledger, eventLoop: loop,
      upstream: { _ in FakeServer(tools: Samples.tools, isStateless: true) }, publisher: FakePublisher(),
      clock: { Stage.begin })
    var told: [String] = []
    try system.start { told.append($0) }
    loop.run()
    #expect(told.map { $0.contains("`listModel`") } == [true])
  }
}
