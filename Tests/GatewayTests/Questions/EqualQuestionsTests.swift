import Feed
import Testing

@testable import Gateway

@Suite("Questions about equal calls")
struct EqualQuestionsTests {
  @Test("a yes that is good again and the question that took its place don't hide each other")
  func sameDigest() {
    var questions = Questions()
    let (old, new) = (QuestionsTests.question(1), QuestionsTests.question(2))
    _ = questions.ask(new)
    questions.unspend(old, at: QuestionsTests.begin)
    #expect(questions.question(for: old.digest)?.id == old.id)
    questions.remove(old)
    #expect(questions.question(for: new.digest)?.id == new.id)
    questions.remove(new)
    #expect(questions.question(for: new.digest) == nil)
  }

  @Test("an agent that comes back when the yes has just lapsed joins the question that took its place")
  func lapsedYes() throws {
    let stage = try Stage()
    let agent = try FakeAgent(stage)
    _ = agent.call("photoMaker")
    _ = try stage.decide(.approve, CallID(rawValue: 1))
    stage.pass(seconds: 10)
    _ = agent.call("photoMaker")
    stage.server.open?.fail(surelyUnsent: true)
    stage.run()
    #expect(stage.desk.holds().holds.map(\.unspent) == [true, false])
    // Nobody has looked at the clock since.
    stage.setBack(seconds: -595)
    _ = agent.call("photoMaker")
    #expect(stage.desk.holds().holds.map(\.decided.call.rawValue) == [2])
    #expect(stage.callTypes.contains("approval.lapsed"))
  }

  @Test("a run that turned out to be none is not told of; the one before it is")
  func noRun() {
    var questions = Questions()
    let (first, second) = (QuestionsTests.question(1), QuestionsTests.question(2))
    questions.noteRun(of: first, at: QuestionsTests.begin)
    questions.noteRun(of: second, at: QuestionsTests.begin + 1000)
    questions.unspend(second, at: QuestionsTests.begin + 2000)
    #expect(questions.lastRun(of: first.digest) == QuestionsTests.begin)
    questions.unspend(first, at: QuestionsTests.begin + 2000)
    #expect(questions.lastRun(of: first.digest) == nil)
  }
}
