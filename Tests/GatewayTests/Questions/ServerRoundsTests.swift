import Feed
import MCP
import Testing

@testable import Gateway

@Suite("Rounds that the server asks for")
struct ServerRoundsTests {
  @Test("a round that the server asks for passes once, sealed, without a new booking, and is judged again")
  func roundOfTheServer() throws {
    let (stage, agent) = try RoundsTests.stage()
    let first = agent.call("imageInference", Samples.few)
    stage.server.open?.answer([
      "resultType": "input_required", "inputRequests": ["a": ["method": "elicitation/create"]],
      "requestState": "theirs",
    ])
    stage.run()
    let state = try #require(first.requestState)
    #expect(state != "theirs")
    #expect(first.result?["inputRequests"] != nil)
    let second = agent.call("imageInference", Samples.few, state: state, responses: ["a": ["action": "accept"]])
    let sent = try #require(stage.server.open)
    #expect(sent.request.params?["requestState"] == "theirs")
    #expect(sent.request.params?["inputResponses"] == ["a": ["action": "accept"]])
    #expect(stage.decisions.count == 1)
    second.finish(stage)
    #expect(second.text == "fine")
    #expect(stage.callTypes == ["call.decided", "call.returned", "call.completed"])
    #expect(agent.call("imageInference", Samples.few, state: state).error?.code == -32602)
    #expect(stage.server.calls.count == 2)
  }

  @Test("a round of the server is stopped by a denial that came meanwhile")
  func deniedRound() throws {
    let (stage, agent) = try RoundsTests.stage()
    let first = agent.call("imageInference", Samples.few)
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "imageInference", action: .deny), by: Stage.ana)
    let second = agent.call("imageInference", Samples.few, state: try #require(first.requestState) as String)
    #expect(second.decision?["rule"] == "(override 1)")
    #expect(stage.server.calls.count == 1)
  }

  @Test("the agent's answer in a call that a person approved is asked about again")
  func approvedRound() throws {
    let (stage, agent) = try RoundsTests.stage()
    let first = agent.call("photoMaker")
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    let second = agent.call(
      "photoMaker", state: try #require(first.requestState) as String, responses: ["a": ["action": "accept"]])
    #expect(!second.isAnswered)
    #expect(stage.server.calls.count == 1)
    let held = try #require(stage.question)
    #expect(held.decided.call == CallID(rawValue: 2))
    #expect(held.reasons.contains { $0.rule == "(input)" })
    _ = try stage.decide(.approve, held.decided.call)
    #expect(stage.server.open?.request.params?["requestState"] == "theirs")
    #expect(stage.server.open?.request.params?["inputResponses"] == ["a": ["action": "accept"]])
  }

  @Test("such a question takes no room in limits: its call has it, also after the rules changed")
  func roomOfApprovedRound() throws {
    let policy = """
      {"version": "1", "default": "deny", "tools": {"photoMaker": {
        "require_approval": [{"conditions": [], "reason": "Faces"}],
        "limits": [{"counter": "photos", "window": "day", "max": 1, "scope": "grant"}]}}}
      """
    let stage = try Stage(policy: policy, isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    let first = agent.call("photoMaker")
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    _ = agent.call(
      "photoMaker", state: try #require(first.requestState) as String, responses: ["a": ["action": "accept"]])
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "photoMaker", action: .ask), by: Stage.ana)
    stage.run()
    #expect(stage.callTypes.last == "call.changed")
    _ = try stage.decide(.approve, CallID(rawValue: 2))
    #expect(stage.server.open?.request.params?["inputResponses"] == ["a": ["action": "accept"]])
  }

  @Test("nobody is asked about it again while nobody is there, if such calls are to be denied")
  func unattendedRound() throws {
    let stage = try Stage(unattended: .deny, isStateless: true)
    let agent = try FakeAgent(stage, isStateless: true)
    stage.desk.attended(by: ["ana"])
    let first = agent.call("photoMaker")
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    stage.server.open?.answer(["resultType": "input_required", "requestState": "theirs"])
    stage.run()
    stage.desk.attended(by: [])
    let second = agent.call("photoMaker", state: try #require(first.requestState) as String, responses: ["a": [:]])
    #expect(second.decision?["rule"] == "(unattended)")
    #expect(stage.desk.holds().holds.isEmpty)
  }
}
