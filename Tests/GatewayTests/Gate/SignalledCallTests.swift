import Feed
import MCP
import Policy
import Risk
import Testing

@testable import Gateway

@Suite("A call whose arguments tell something")
struct SignalledCallTests {
  /// One rule for everything High and above; tools that only read are Low.
  private static let policy = """
    {"version": "1", "default": "allow", "all_tools": {"require_approval": [
      {"conditions": [{"path": "risk.level", "op": "gte", "value": "High"}], "reason": "High and above"}]}}
    """

  @Test("policies and signals have the same words")
  func vocabulary() {
    #expect(RiskVocabulary.levels == RiskLevel.allCases.map(\.rawValue))
    #expect(RiskVocabulary.categories == RiskCategory.allCases.map(\.rawValue))
    #expect(RiskVocabulary.signals == SignalKind.all.map(\.rawValue))
  }

  @Test("is raised above its tool, and held by the rule for its level")
  func raised() throws {
    let stage = try Stage(policy: Self.policy)
    let agent = try FakeAgent(stage)
    _ = agent.call("listModels", ["folder": "photos"])
    #expect(stage.decisions.last?.decision == .allow)
    #expect(stage.decisions.last?.risk.level == .low)
    #expect(stage.decisions.last?.flags == [])
    _ = agent.call("listModels", ["folder": "../../etc"])
    let decided = try #require(stage.decisions.last)
    #expect(decided.decision == .hold)
    #expect(decided.because == "risk level High ≥ High")
    #expect(decided.risk.level == .high)
    #expect(decided.risk.reasons.first == "a path that climbs out of its directory: `../../etc`, at /folder")
    #expect(decided.flags.map(\.kind) == [.traversal])
    #expect(decided.flags.map(\.pointer) == ["/folder"])
    #expect(stage.question?.decided == decided)
  }

  @Test("is held against the lists of its server")
  func lists() throws {
    let lists = SignalLists(roots: ["/srv"], hosts: ["api.example.com"], recipients: ["*@example.com"])
    let stage = try Stage(policy: Self.policy, signals: lists)
    _ = try FakeAgent(stage).call(
      "listModels",
      ["path": "/home/ana/a", "url": "https://other.example/", "to": ["ana@example.com", "eve@b.example"]])
    #expect(stage.decisions.last?.flags.map(\.kind) == [.outsideRoot, .unknownHost, .unknownRecipient])
    #expect(stage.decisions.last?.flags.map(\.pointer) == ["/path", "/url", "/to/1"])
  }

  @Test("is far above what its agent used in the process before")
  func farAboveUsualInTheLedger() throws {
    let stage = try Stage(policy: Self.policy)
    let agent = try FakeAgent(stage)
    for number in 1...5 { agent.call("listModels", ["amount": .number(JSONNumber(number))]).finish(stage) }
    let next = try stage.restarted(policy: Self.policy)
    _ = FakeAgent(agent, on: next).call("listModels", ["amount": 51])
    #expect(next.decisions.last?.flags.map(\.kind) == [.farAboveUsual])
  }

  @Test("is far above what its agent used before, once that ran five times")
  func farAboveUsual() throws {
    let stage = try Stage(policy: Self.policy)
    let agent = try FakeAgent(stage)
    for number in 1...5 {
      agent.call("listModels", ["amount": .number(JSONNumber(number))]).finish(stage)
      #expect(stage.decisions.last?.flags == [])
    }
    _ = agent.call("listModels", ["amount": 51])
    #expect(stage.decisions.last?.flags.map(\.kind) == [.farAboveUsual])
    #expect(stage.decisions.last?.decision == .hold)
    _ = agent.call("photoMaker", ["amount": 51])
    #expect(stage.decisions.last?.flags == [])
  }

  @Test("of which a limit or a rule lets nothing through makes nothing usual")
  func refused() throws {
    let stage = try Stage(policy: #"{"version": "1", "default": "deny", "tools": {}}"#)
    let agent = try FakeAgent(stage)
    for _ in 0..<9 { _ = agent.call("listModels", ["amount": 1]) }
    #expect(stage.gate.usual[agent.grant.id, "listModels"] == UsualNumbers())
  }

  @Test("asks anew for a yes once the lists have changed")
  func digest() throws {
    func digest(_ lists: SignalLists) throws -> String {
      let stage = try Stage(policy: Self.policy, signals: lists, directory: ScratchDirectory(key: 7))
      _ = try FakeAgent(stage).call("listModels", ["folder": "../../etc"])
      return stage.question?.digest ?? ""
    }
    let plain = try digest(SignalLists())
    #expect(try digest(SignalLists()) == plain)
    #expect(try digest(SignalLists(hosts: ["a.example"])) != plain)
  }
}
