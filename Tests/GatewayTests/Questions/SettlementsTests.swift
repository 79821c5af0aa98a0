import Feed
import Testing

@testable import Gateway

@Suite("What is remembered of questions that ended")
struct SettlementsTests {
  /// An agent asks, and cancels.
  private static func cancel(_ number: Int, grant: String, in questions: inout Questions) -> Question {
    let question = QuestionsTests.question(number, grant: grant, waiters: [QuestionsTests.waiter(number)])
    _ = questions.ask(question)
    _ = questions.leave(Waiter.ID(number: number), .cancelled, at: QuestionsTests.begin)
    return question
  }

  @Test("has a bound for each grant: who asks and cancels in a loop has its own oldest forgotten, and nobody else's")
  func bounded() {
    var questions = Questions()
    let other = Self.cancel(1, grant: "g2", in: &questions)
    let own = (0...Settlements.mostOfGrant).map { Self.cancel($0 + 2, grant: "g1", in: &questions) }
    func decided(_ question: Question) -> DecisionOutcome {
      questions.decide(QuestionsTests.decide(question, .approve), by: "ana", at: QuestionsTests.begin)
    }
    #expect(decided(own[0]) == .unknown)
    for question in [own[1], own[own.count - 1], other] {
      #expect(decided(question) == .settled(Settled(id: question.id, outcome: .withdrawn, by: nil, won: false)))
    }
  }

  @Test("is nothing once nothing that names it can arrive")
  func old() {
    var questions = Questions()
    let question = Self.cancel(1, grant: "g1", in: &questions)
    let end = question.expiresAt + Settlement.memory
    _ = questions.due(at: end - 1)
    #expect(questions.settlements[question.id] != nil)
    _ = questions.due(at: end + 1000)
    #expect(questions.settlements[question.id] == nil)
  }

  @Test("is nothing of a question that is open again")
  func again() {
    var questions = Questions()
    let question = QuestionsTests.question(1)
    _ = questions.ask(question)
    _ = questions.decide(QuestionsTests.decide(question, .approve), by: "ana", at: QuestionsTests.begin)
    #expect(questions.spend(question.id, for: nil, reservation: .none, at: QuestionsTests.begin) != nil)
    #expect(questions.settlements[question.id]?.fate == .running)
    questions.unspend(question, at: QuestionsTests.begin)
    #expect(questions.settlements[question.id] == nil)
  }
}
