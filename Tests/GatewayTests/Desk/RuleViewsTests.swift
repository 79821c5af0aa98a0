import Feed
import MCP
import Policy
import Testing

@testable import Gateway

@Suite("What the desk tells of a server")
struct RuleViewsTests {
  private func server(_ stage: Stage) throws -> ServerRules { try #require(stage.desk.rules().servers.first) }

  private func tool(_ name: String, _ stage: Stage) throws -> Feed.ToolRules {
    try #require(try server(stage).tools.first { $0.tool == name })
  }

  @Test("is why it is down, and since when, until it has answered")
  func outage() throws {
    let stage = try Stage(isUp: false)
    let outage = Outage(reason: "connection refused", since: stage.now)
    #expect(try server(stage).outage == outage)
    stage.pass(seconds: 5)
    #expect(try server(stage).outage == outage, "tried again and again, it is down since then all the same")
    stage.server.isUp = true
    stage.pass(seconds: 31)
    #expect(try server(stage).outage == nil)
  }

  @Test("is not that it went down, where it has not come up yet")
  func notYet() throws {
    #expect(try server(Stage(isSlow: true)).outage == Outage(reason: "it has not come up yet"))
    #expect(try server(Stage()).outage == nil)
  }

  @Test(
    "is what becomes of a tool whose definition changed",
    arguments: [(DriftPosture.hold, RuleAction.ask), (.deny, .deny), (.allow, .allow)])
  func drift(posture: DriftPosture, expected: RuleAction) throws {
    let stage = try Stage(drift: posture)
    #expect(try tool("listModels", stage).lines.isEmpty)
    stage.server.tools[2] = Samples.tool("listModels", "Sends photos of people to strangers")
    stage.server.announceTools()
    stage.run()
    let drifted = try tool("listModels", stage)
    #expect(drifted.now == expected)
    #expect(drifted.why == (posture == .allow ? "listed" : "definition changed"))
    #expect(drifted.lines.map(\.rule) == ["(drift)"] && drifted.lines.map(\.kind) == ["drift"])
  }

  @Test("is that nobody has accepted a tool which the policy names and the server does not list")
  func unlisted() throws {
    let stage = try Stage(tools: Samples.tools.filter { $0["name"]?.string != "listModels" })
    let unlisted = try tool("listModels", stage)
    #expect(unlisted.now == .ask && unlisted.why == "no accepted definition")
  }

  @Test("is nothing of drift before its first list, which is accepted on trust")
  func neverRead() throws {
    #expect(try tool("listModels", Stage(isSlow: true)).now == .allow)
  }

  @Test("is every error of its changed policy file, the one that explains most first")
  func problems() throws {
    let stage = try Stage()
    #expect(try server(stage).problems == nil)
    try stage.rewrite(policy: #"{"version": "1", "defualt": "deny"}"#)
    let refused = try server(stage)
    #expect(refused.problems?.count == 2 && refused.furtherProblems == nil)
    #expect(refused.problem == refused.problems?.first)
    #expect(refused.problem?.contains("did you mean `default`?") == true)
    try stage.rewrite(policy: Samples.policy)
    #expect(try server(stage).problem == nil)
    #expect(try server(stage).problems == nil)
  }

  @Test("is at most twenty errors, and how many more there are")
  func manyProblems() throws {
    let stage = try Stage()
    let keys = (0..<30).map { "\"key\($0)\": 1" }.joined(separator: ", ")
    try stage.rewrite(policy: "{\"version\": \"1\", \"default\": \"deny\", \(keys)}")
    let refused = try server(stage)
    #expect(refused.problems?.count == 20 && refused.furtherProblems == 10)
    #expect(refused.problemSentences.last == "and 10 more")
  }
}
