import Audit
import Feed
import MCP

/// What happened in the last hour, folded from the events as they are committed: by server, tool, rule and agent.
struct Activity {
  /// What is counted.
  enum Subject: Hashable {
    case server(String)
    case tool(server: String, ByteString)
    case rule(server: String, String)
    case agent(String, What)
    case agentTool(String, ByteString, What)
  }

  /// What became of calls.
  enum What: Hashable {
    case calls, done, denied, held, failed, approved, refused
  }

  private var counts: [Subject: MinuteCounts] = [:]
  /// Calls that have not ended, or may run once more by the same yes.
  private var open: [CallID: CallRow] = [:]
  /// The newest few calls of each grant, oldest first.
  private var recent: [String: [CallRow]] = [:]
  private var yeses: [Place: LastYes] = [:]
  private var seconds = (now: Int64(0), count: 0, before: 0)

  private struct Place: Hashable {
    var grant: String
    var server: String
    var tool: ByteString
  }

  /// Agents name tools as they like: beyond so many subjects, no new ones are counted.
  private static let mostSubjects = 20_000
  /// How many of an agent's newest calls are kept.
  static let rows = 6

  func total(_ subject: Subject, at now: Int64) -> Int { counts[subject]?.total(at: now) ?? 0 }

  func recentCalls(of grant: String) -> [CallRow] { recent[grant] ?? [] }

  func lastYes(grant: String, server: String, tool: String) -> LastYes? {
    yeses[Place(grant: grant, server: server, tool: ByteString(tool))]
  }

  /// Calls in the last whole second.
  func perSecond(at now: Int64) -> Int {
    switch now / 1000 - seconds.now {
    case 0: seconds.before
    case 1: seconds.count
    default: 0
    }
  }

  /// Goes on by one event.
  mutating func take(_ event: Event) {
    switch event.body {
    case .callDecided(let body): decided(body, event)
    case .callHeld(let body):
      guard let row = open[body.call] else { return }
      for reason in body.reasons { add(.rule(server: row.decided.server, reason.rule), at: event.ts) }
    case .callResolved(let body): resolved(body, at: event.ts)
    case .approvalSpent(let body): spent(body)
    case .callCompleted(let body): completed(body, at: event.ts)
    case .approvalLapsed(let body): lapsed(body)
    default: break
    }
  }

  private mutating func decided(_ body: CallDecided, _ event: Event) {
    let ts = event.ts
    countSecond(ts)
    add(.server(body.server), at: ts)
    add(.tool(server: body.server, ByteString(body.tool)), at: ts)
    add(body, .calls, at: ts)
    let row = CallRow(ts: ts, decided: body, arguments: event.values["arguments"])
    remember(row)
    switch body.decision {
    case .deny:
      guard body.outcome != .failed else { return add(body, .failed, at: ts) }
      add(body, .denied, at: ts)
      if let rule = body.rule { add(.rule(server: body.server, rule), at: ts) }
    case .hold:
      add(body, .held, at: ts)
      open[body.call] = row
    case .allow: open[body.call] = row
    }
  }

  private mutating func resolved(_ body: CallResolved, at ts: Int64) {
    guard var row = open[body.call] else { return }
    row.resolved = body
    remember(row)
    open[body.call] = body.outcome == .approved ? row : nil
    switch body.outcome {
    case .approved:
      add(row.decided, .approved, at: ts)
      let place = Place(grant: row.decided.grant, server: row.decided.server, tool: ByteString(row.decided.tool))
      yeses[place] = LastYes(call: body.call, ts: ts, by: body.by ?? "", arguments: row.arguments ?? [:])
    case .refused: add(row.decided, .refused, at: ts)
    case .denied: add(row.decided, .denied, at: ts)
    default: break
    }
  }

  private mutating func lapsed(_ body: ApprovalLapsed) {
    guard var row = open.removeValue(forKey: body.call) else { return }
    row.lapsed = body
    remember(row)
  }

  /// A yes that is spent again has the call run again, whatever came of the time before.
  private mutating func spent(_ body: ApprovalSpent) {
    guard var row = open[body.call], row.completed != nil else { return }
    row.completed = nil
    open[body.call] = row
    remember(row)
  }

  private mutating func completed(_ body: CallCompleted, at ts: Int64) {
    guard var row = open.removeValue(forKey: body.call) else { return }
    row.completed = body
    if body.mayLeaveApproval, row.decided.decision == .hold { open[body.call] = row }
    remember(row)
    add(row.decided, body.outcome == .done ? .done : .failed, at: ts)
  }

  private mutating func remember(_ row: CallRow) {
    recent[row.decided.grant, default: []].remember(row, atMost: Self.rows)
  }

  private mutating func add(_ body: CallDecided, _ what: What, at ts: Int64) {
    add(.agent(body.grant, what), at: ts)
    add(.agentTool(body.grant, ByteString(body.tool), what), at: ts)
  }

  private mutating func add(_ subject: Subject, at ts: Int64) {
    if let index = counts.index(forKey: subject) {
      counts.values[index].add(at: ts)
    } else if counts.count < Self.mostSubjects {
      counts[subject] = MinuteCounts(at: ts)
    }
  }

  private mutating func countSecond(_ ts: Int64) {
    let second = ts / 1000
    if second != seconds.now { seconds = (second, 0, second == seconds.now + 1 ? seconds.count : 0) }
    seconds.count += 1
  }

  /// Drops what lies more than an hour back.
  mutating func forget(at now: Int64) { counts = counts.filter { $0.value.total(at: now) > 0 } }
}

extension [CallRow] {
  /// Takes a call in, or what became of one that is here; lets the oldest go.
  fileprivate mutating func remember(_ row: CallRow, atMost limit: Int) {
    if let index = lastIndex(where: { $0.decided.call == row.decided.call }) {
      self[index] = row
    } else {
      if count >= limit { removeFirst() }
      append(row)
    }
  }
}
