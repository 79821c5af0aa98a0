import Audit
import Feed
import MCP
import Policy
import Risk
import Testing

@testable import Gateway

@Suite("Questions, as values")
struct QuestionsTests {
  static let begin: Int64 = 1_800_000_000_000

  /// What every question is about.
  static let call: ToolCall = {
    let request = Request(id: 1, method: "tools/call", params: ["name": "t"])
    do {
      return try ToolCall(request, revision: .v2025_06_18)
    } catch {
      preconditionFailure("\(error)")
    }
  }()

  /// A question of one grant, with one open request.
  static func question(
    _ id: Int, grant: String = "g1", params: UInt8 = 1, waiters: [Waiter] = [], approvers: Int = 1, seconds: Int64 = 600
  ) -> Question {
    let decided = CallDecided(
      call: CallID(rawValue: id), server: "s", tool: "t", grant: grant, agent: "a", transport: "http",
      revision: "2025-06-18", digest: "", risk: RiskVerdict(category: .read, level: .low, reasons: ["reads"]),
      flags: [], decision: .hold, trace: [], bookings: [], argumentBytes: 2)
    return Question(
      decided: decided, call: call, paramsHash: [params], askedAt: begin, expiresAt: begin + seconds * 1000,
      approvers: approvers, digest: digest(grant, params), reasons: [], reservation: .none, waiters: waiters,
      wait: .waiting)
  }

  static func digest(_ grant: String, _ params: UInt8, rules: UInt8 = 1) -> CallDigest {
    CallDigest(
      CallParts(
        grant: grant, server: "s", configuration: [], tool: "t", definition: [], rules: [rules], params: [params]),
      key: StateKey(bytes: [UInt8](repeating: 7, count: 32)))
  }

  static func waiter(_ number: Int, seconds: Int64? = 50, round: Int? = nil) -> Waiter {
    Waiter(id: Waiter.ID(number: number), arrivedAt: begin, until: seconds.map { begin + $0 * 1000 }, round: round)
  }

  static func decide(_ question: Question, _ decision: OperatorDecision, digest: String? = nil) -> Decide {
    Decide(id: question.id, digest: digest ?? question.digest.hex, decision: decision)
  }

  @Test("a sign of life is due every twelve seconds, to each open request by itself")
  func signs() {
    var questions = Questions()
    _ = questions.ask(Self.question(1, waiters: [Self.waiter(1), Self.waiter(2)]))
    #expect(questions.due(at: Self.begin + 11_999).isEmpty)
    let signs: [QuestionAction] = [.sign(Waiter.ID(number: 1)), .sign(Waiter.ID(number: 2))]
    #expect(questions.due(at: Self.begin + 12_000) == signs)
    #expect(questions.due(at: Self.begin + 12_001).isEmpty)
    #expect(questions.due(at: Self.begin + 24_000) == signs)
  }

  @Test("only when the last open request is answered does the agent count as away")
  func away() {
    var questions = Questions()
    _ = questions.ask(Self.question(1, waiters: [Self.waiter(1, seconds: 10), Self.waiter(2, seconds: 20)]))
    let first = questions.due(at: Self.begin + 10_000)
    #expect(first == [.answer(Waiter.ID(number: 1), .pending(CallID(rawValue: 1), expiresAt: Self.begin + 600_000))])
    let second = questions.due(at: Self.begin + 20_000)
    #expect(second.first == .record(.callAway(CallAway(call: CallID(rawValue: 1), wait: .away))))
  }

  @Test("a question ends at its time, whatever waits for it")
  func expires() {
    var questions = Questions()
    _ = questions.ask(Self.question(1, waiters: [Self.waiter(1, seconds: nil)]))
    #expect(questions.due(at: Self.begin + 599_999).count == 1)
    let actions = questions.due(at: Self.begin + 600_000)
    #expect(actions.last == .answer(Waiter.ID(number: 1), .ended(CallID(rawValue: 1), .expired)))
    #expect(questions[CallID(rawValue: 1)] == nil)
  }

  @Test("two persons must say yes where the rule asks for two; one no ends it")
  func twoPersons() {
    var questions = Questions()
    let question = Self.question(1, approvers: 2)
    _ = questions.ask(question)
    for _ in 1...2 {
      let outcome = questions.decide(Self.decide(question, .approve), by: "ana", at: Self.begin)
      #expect(outcome == .needsMore(have: ["ana"], of: 2))
    }
    guard case .approved = questions.decide(Self.decide(question, .approve), by: "ben", at: Self.begin) else {
      Issue.record("the second yes did not count")
      return
    }
    #expect(questions[question.id]?.approval?.by == "ana, ben")
  }

  @Test("a change voids the yeses so far, and a digest of before is stale")
  func changeVoids() {
    var questions = Questions()
    let question = Self.question(1, approvers: 2)
    _ = questions.ask(question)
    _ = questions.decide(Self.decide(question, .approve), by: "ana", at: Self.begin)
    let digest = Self.digest("g1", 1, rules: 2)
    let actions = questions.change(
      question.id, .asks(digest: digest, reasons: [], uses: []), cause: "a rule", at: Self.begin + 5)
    #expect(actions.count == 1)
    #expect(questions[question.id]?.yeses == [])
    #expect(questions.decide(Self.decide(question, .approve), by: "ben", at: Self.begin) == .stale)
    #expect(questions.question(for: question.digest) == nil)
    #expect(questions.question(for: digest)?.id == question.id)
  }

  @Test("a yes is spent once")
  func spentOnce() {
    var questions = Questions()
    let question = Self.question(1)
    _ = questions.ask(question)
    _ = questions.decide(Self.decide(question, .approve), by: "ana", at: Self.begin)
    #expect(questions.spend(question.id, for: nil, reservation: .none, at: Self.begin) != nil)
    #expect(questions.spend(question.id, for: nil, reservation: .none, at: Self.begin) == nil)
  }

  @Test("a question that has its yes takes no other decision")
  func settledByYes() {
    var questions = Questions()
    let question = Self.question(1)
    _ = questions.ask(question)
    _ = questions.decide(Self.decide(question, .approve), by: "ana", at: Self.begin)
    let settled = Settled(id: question.id, outcome: .approved, by: "ana", won: false)
    for decision in OperatorDecision.allCases {
      #expect(questions.decide(Self.decide(question, decision), by: "ben", at: Self.begin + 1) == .settled(settled))
    }
    #expect(questions[question.id]?.approval?.by == "ana")
  }

  @Test("a yes can't be spent once it has lapsed, nor a question that nobody answered")
  func notSpendable() {
    var questions = Questions()
    let question = Self.question(1)
    _ = questions.ask(question)
    #expect(questions.spend(question.id, for: nil, reservation: .none, at: Self.begin) == nil)
    _ = questions.decide(Self.decide(question, .approve), by: "ana", at: Self.begin + 599_000)
    #expect(questions.spend(question.id, for: nil, reservation: .none, at: Self.begin + 1_199_000) == nil)
    #expect(questions.spend(question.id, for: nil, reservation: .none, at: Self.begin + 1_198_999) != nil)
  }

  @Test("fifty of a grant and a thousand in all may be open; approved ones don't count")
  func bounds() {
    var questions = Questions(bounds: Questions.Bounds(perGrant: 2, inAll: 3))
    for (id, grant) in [(1, "a"), (2, "a"), (3, "b")] {
      #expect(questions.hasRoom(for: grant, bytes: 2))
      _ = questions.ask(Self.question(id, grant: grant, params: UInt8(id)))
    }
    #expect(!questions.hasRoom(for: "a", bytes: 2))
    #expect(!questions.hasRoom(for: "b", bytes: 2))
    _ = questions.decide(Self.decide(Self.question(1, grant: "a"), .approve), by: "ana", at: Self.begin)
    #expect(questions.hasRoom(for: "a", bytes: 2))
    #expect(
      Questions.Bounds() == Questions.Bounds(perGrant: 50, inAll: 1000, bytesPerGrant: 64 << 20, bytesInAll: 512 << 20))
  }

  @Test("the arguments of open questions are bounded by their bytes, of a grant and in all")
  func byteBounds() {
    var questions = Questions(bounds: Questions.Bounds(bytesPerGrant: 6, bytesInAll: 7))
    _ = questions.ask(Self.question(1, grant: "a", params: 1))
    _ = questions.ask(Self.question(2, grant: "a", params: 2))
    #expect(questions.hasRoom(for: "a", bytes: 2))
    #expect(!questions.hasRoom(for: "a", bytes: 3))
    #expect(questions.hasRoom(for: "b", bytes: 3))
    #expect(!questions.hasRoom(for: "b", bytes: 4))
  }

  @Test("whatever happens in whatever order, one yes never runs two calls, and every request is answered once")
  func anyOrder() {
    for seed in 0..<300 as Range<UInt64> {
      var dice = Dice(seed)
      var questions = Questions()
      var now = Self.begin
      var (yeses, runs, answered) = (0, 0, [Int: Int]())
      func count(_ actions: [QuestionAction]) {
        for case .answer(let waiter, _) in actions { answered[waiter.number, default: 0] += 1 }
      }
      for step in 1...60 {
        now += Int64(dice.roll(40)) * 1000
        let open = questions.inOrder
        switch dice.roll(6) {
        case 0: count(questions.ask(Self.question(step, params: UInt8(step), waiters: [Self.waiter(step)])))
        case 1: open.first.map { count(questions.join($0.id, Self.waiter(step))) }
        case 2:
          guard let question = open.last else { continue }
          if case .approved(let actions) = questions.decide(Self.decide(question, .approve), by: "ana", at: now) {
            yeses += 1
            count(actions)
          }
        case 3:
          guard let question = open.first(where: { !$0.isOpen }) else { continue }
          guard
            let spending = questions.spend(
              question.id, for: question.waiters.last?.id, reservation: .none, at: now)
          else { continue }
          runs += 1
          for waiter in spending.question.waiters { answered[waiter.id.number, default: 0] += 1 }
        case 4: open.first?.waiters.first.map { count(questions.leave($0.id, .cancelled, at: now)) }
        default: count(questions.due(at: now))
        }
      }
      #expect(runs <= yeses)
      #expect(answered.values.filter { $0 > 1 }.isEmpty)
    }
  }
}

/// Throws that a seed repeats.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed &* 2_862_933_555_777_941_757 &+ 3_037_000_493
  }

  mutating func roll(_ sides: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % sides
  }
}
