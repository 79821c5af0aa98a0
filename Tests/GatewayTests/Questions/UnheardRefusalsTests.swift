import Feed
import MCP
import Testing

@testable import Gateway

@Suite("A no that nobody was there to hear")
struct UnheardRefusalsTests {
  /// An agent that was told to ask again, and whose call is refused meanwhile.
  private static func refused(_ stage: Stage) throws -> FakeAgent {
    let agent = try FakeAgent(stage)
    let first = agent.call("photoMaker", ["of": "ana"])
    stage.pass(seconds: 51)
    #expect(first.text.hasPrefix("[APPROVAL PENDING]"))
    _ = try stage.decide(.refuse, CallID(rawValue: 1), reason: "not now")
    return agent
  }

  @Test("reaches the agent when it asks again, once; then it is asked anew")
  func toldOnce() throws {
    let stage = try Stage()
    let agent = try Self.refused(stage)
    let second = agent.call("photoMaker", ["of": "ana"])
    #expect(second.text == "[REFUSED] not now (ana)")
    #expect(second.decision?["id"] == 1)
    #expect(second.decision?["outcome"] == "refused")
    #expect(stage.callTypes == ["call.decided", "call.held", "call.away", "call.resolved"])
    #expect(stage.question == nil)
    #expect(!agent.call("photoMaker", ["of": "ana"]).isAnswered)
    #expect(stage.question?.decided.call == CallID(rawValue: 2))
    #expect(stage.server.calls.isEmpty)
  }

  @Test("is for this very call of this agent, under these rules")
  func boundToTheCall() throws {
    let stage = try Stage()
    let agent = try Self.refused(stage)
    #expect(!agent.call("photoMaker", ["of": "ben"]).isAnswered)
    #expect(!(try FakeAgent(stage, label: "other").call("photoMaker", ["of": "ana"]).isAnswered))
    _ = try stage.desk.setRule(SetRule(server: "runware", tool: "photoMaker", action: .ask), by: Stage.ana)
    stage.run()
    #expect(!agent.call("photoMaker", ["of": "ana"]).isAnswered)
  }

  @Test("is not told again to an agent that had an open request to hear it")
  func heard() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    let reply = agent.call("photoMaker")
    _ = try stage.decide(.refuse, CallID(rawValue: 1))
    #expect(reply.text.hasPrefix("[REFUSED]"))
    #expect(!agent.call("photoMaker").isAnswered)
  }

  @Test("is kept as long as a yes would be")
  func lapses() throws {
    for (seconds, isTold) in [(599, true), (601, false)] {
      let stage = try Stage()
      let agent = try Self.refused(stage)
      stage.jump(seconds: seconds)
      #expect(agent.call("photoMaker", ["of": "ana"]).isAnswered == isTold)
      #expect((stage.question == nil) == isTold)
    }
  }

  @Test("a question that nobody answered while the agent was away is asked anew")
  func expired() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("photoMaker")
    stage.pass(seconds: 601)
    #expect(stage.resolutions.map(\.outcome) == [.expired])
    #expect(!agent.call("photoMaker").isAnswered)
  }

  @Test("a client of the stateless revision hears it by its round, or by an equal call, and then no more")
  func rounds() throws {
    for byRound in [true, false] {
      let stage = try Stage(isStateless: true)
      let agent = try FakeAgent(stage, isStateless: true)
      let first = agent.call("photoMaker")
      stage.pass(seconds: 51)
      #expect(first.requestState != nil)
      _ = try stage.decide(.refuse, CallID(rawValue: 1), reason: "not faces")
      let second = agent.call("photoMaker", state: byRound ? first.requestState : nil)
      #expect(second.text == "[REFUSED] not faces (ana)")
      #expect(!agent.call("photoMaker").isAnswered)
    }
  }

  @Test("so many are kept; beyond that, the one whose time is over first is asked about anew")
  func bounded() {
    var unheard = UnheardRefusals()
    let most = UnheardRefusals.most
    let questions = (0...most).map { QuestionsTests.question($0 + 1, grant: "g\($0)") }
    for (place, question) in questions.enumerated() {
      unheard.keep(Ending(outcome: .refused, by: "ana"), of: question, at: QuestionsTests.begin + Int64(place))
    }
    let now = QuestionsTests.begin + Int64(most)
    #expect(unheard.take(questions[0].digest, at: now) == nil)
    for question in questions.dropFirst() { #expect(unheard.take(question.digest, at: now)?.call == question.id) }
    #expect(unheard.take(questions[most].digest, at: now) == nil)
  }

  @Test("whose time is over is told to nobody, however late it is looked through")
  func over() {
    var unheard = UnheardRefusals()
    let (first, second) = (QuestionsTests.question(1), QuestionsTests.question(2, grant: "g2"))
    let end = QuestionsTests.begin + 600_000
    for question in [first, second] {
      unheard.keep(Ending(outcome: .refused), of: question, at: QuestionsTests.begin)
    }
    #expect(unheard.take(first.digest, at: end - 1)?.lapsesAt == end)
    #expect(unheard.take(second.digest, at: end) == nil)
  }
}
