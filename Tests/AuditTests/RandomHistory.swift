import Feed
import MCP

@testable import Audit

/// A random life of a gateway: what it may record next, the same for every run with the same seed.
struct RandomHistory {
  private(set) var fold = Fold()
  private(set) var now: Int64 = 20 * 24 * 3_600_000
  var random: SplitMix
  private let longestPause: Int64

  /// - Parameter longestPause: between two steps, milliseconds.
  init(seed: UInt64, longestPause: Int64 = 4 * 3_600_000) {
    random = SplitMix(seed: seed)
    self.longestPause = longestPause
  }

  /// Lets it go on by what was recorded.
  mutating func take(_ events: [RecordedEvent]) {
    for event in events { fold.apply(event.event) }
  }

  mutating func step() -> [LedgerEntry] {
    now += Int64.random(in: 0..<longestPause, using: &random)
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return [LedgerEntry(.grantChanged(grant()))]
    case 1: return [LedgerEntry(.lockdownChanged(LockdownChanged(on: .random(using: &random), by: "ana", running: 0)))]
    case 2, 3: return [decided()]
    case 4: return Sample.question(fold.nextCall.rawValue, bookings: [booking()]).map { LedgerEntry($0) }
    case 5:
      return fold.running.keys.sorted().prefix(1).map { LedgerEntry(.callCompleted(Sample.completed($0.rawValue))) }
    case 6:
      return fold.approvals.keys.sorted().prefix(1).map { LedgerEntry(.approvalSpent(Sample.spent($0.rawValue))) }
    case 7: return settle()
    case 8: return [LedgerEntry(session())]
    case 9: return [LedgerEntry(override())]
    case 10: return [LedgerEntry(pin())]
    case 11: return [LedgerEntry(forgetting())]
    default: return resolved()
    }
  }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 1...count, using: &random) }

  private mutating func booking() -> Booking {
    let window = ["minute", "hour", "day"].randomElement(using: &random) ?? "day"
    let length: Int64 = window == "minute" ? 60 : window == "hour" ? 3600 : 86_400
    return Sample.booking(start: now / 1000 / length * length, window: window)
  }

  private mutating func decided() -> LedgerEntry {
    let grant = "g\(pick(3))"
    return LedgerEntry(
      .callDecided(Sample.decided(fold.nextCall.rawValue, grant: grant, bookings: [booking()])),
      values: Sample.arguments)
  }

  private mutating func grant() -> GrantChanged {
    let change = GrantChange.allCases.randomElement(using: &random) ?? .created
    return Sample.grant("g\(pick(3))", change, tokenHash: change == .created ? "old" : nil)
  }

  private mutating func resolved() -> [LedgerEntry] {
    let outcome: Outcome = Bool.random(using: &random) ? .approved : .refused
    return fold.questions.sorted { $0.key < $1.key }.prefix(1).map { id, question in
      let returned = outcome == .refused ? question.decided.bookings : []
      return LedgerEntry(.callResolved(Sample.resolved(id.rawValue, outcome, returned: returned)))
    }
  }

  /// What a start records of what the process before it left open.
  private func settle() -> [LedgerEntry] {
    [LedgerEntry(Sample.started)]
      + fold.questions.keys.sorted().map { LedgerEntry(.callResolved(Sample.resolved($0.rawValue, .withdrawn))) }
      + fold.approvals.keys.sorted().map { LedgerEntry(.approvalLapsed(ApprovalLapsed(call: $0, reason: "restart"))) }
      + fold.running.keys.sorted().map { LedgerEntry(.callCompleted(Sample.completed($0.rawValue, .unknown))) }
  }

  private mutating func session() -> Event.Body {
    let name = "s\(pick(4))"
    return Bool.random(using: &random)
      ? .sessionOpened(
        SessionOpened(session: name, server: "runware", grant: "g1", agent: "design-bot", revision: "2025-06-18"))
      : .sessionClosed(SessionClosed(session: name, server: "runware", grant: "g1", reason: "the agent ended it"))
  }

  private mutating func override() -> Event.Body {
    let limit = Bool.random(using: &random) ? LimitChange(counter: "rate", max: "5") : nil
    let override = RuleOverride(
      id: fold.nextOverride, server: "runware", tool: "tool\(pick(3))", action: .deny, limit: limit, by: "ana",
      setAt: now)
    return .ruleChanged(RuleChanged(override: override, cleared: .random(using: &random), by: "ana", loosens: false))
  }

  private mutating func pin() -> Event.Body {
    let tool = "tool\(pick(3))"
    let hash = Bool.random(using: &random) ? "h\(pick(9))" : ""
    let definition: JSON = [
      "name": .string(tool), "size": .number(JSONNumber(pick(1000))), "ratio": [true, .null, 12],
    ]
    return .toolAccepted(ToolAccepted(server: "runware", tool: tool, hash: hash, definition: definition))
  }

  private mutating func forgetting() -> Event.Body {
    if let order = fold.forgetting.first, Bool.random(using: &random) {
      return .valuesForgotten(ValuesForgotten(order: order.seq, count: 3))
    }
    return .valuesForgetting(ValuesForgetting(through: fold.seq, by: "ana"))
  }
}
