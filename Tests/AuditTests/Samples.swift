import Audit
import Feed
import MCP
import Risk

/// Events with everything filled in that a test doesn't care about.
enum Sample {
  static func decided(
    _ call: Int, _ decision: Decision = .allow, server: String = "runware", tool: String = "imageInference",
    grant: String = "g1", bookings: [Booking] = [], rule: String? = nil
  ) -> CallDecided {
    CallDecided(
      call: CallID(rawValue: call), server: server, tool: tool, grant: grant, agent: "design-bot", session: "s1",
      transport: "http", revision: "2025-06-18", digest: "d\(call)",
      risk: RiskVerdict(category: .execute, level: .high, reasons: ["runs a model on a paid service"]), flags: [],
      decision: decision, outcome: decision == .deny ? .denied : nil, rule: rule,
      trace: [TraceStep(rule: "/tools/imageInference/limits/0", outcome: "booked", note: "3 of 10")],
      bookings: bookings, argumentBytes: 40)
  }

  static func held(_ call: Int) -> CallHeld {
    CallHeld(
      call: CallID(rawValue: call),
      reasons: [HoldReason(rule: "/tools/imageInference/require_approval/0", text: "four", because: "6 > 4")],
      wait: .waiting, expiresAt: 600_000, approvers: 1)
  }

  /// A call that is held: the records of one transaction.
  static func question(_ call: Int, bookings: [Booking] = []) -> [Event.Body] {
    [.callDecided(decided(call, .hold, bookings: bookings)), .callHeld(held(call))]
  }

  static func resolved(_ call: Int, _ outcome: Outcome, returned: [Booking] = []) -> CallResolved {
    CallResolved(
      call: CallID(rawValue: call), outcome: outcome, by: "ana", digest: "d\(call)", waitedMs: 1200, returned: returned)
  }

  static func completed(
    _ call: Int, _ outcome: Outcome = .done, resultBytes: Int = 900, returned: [Booking] = []
  ) -> CallCompleted {
    CallCompleted(
      call: CallID(rawValue: call), outcome: outcome, durationMs: 12.5, resultBytes: resultBytes, returned: returned)
  }

  /// Surely nothing was sent: there is no answer.
  static func unsent(_ call: Int) -> CallCompleted { completed(call, .failed, resultBytes: 0) }

  static func spent(_ call: Int, bookings: [Booking] = []) -> ApprovalSpent {
    ApprovalSpent(call: CallID(rawValue: call), by: "ana", bookings: bookings)
  }

  static func grant(_ id: String, _ change: GrantChange, tokenHash: String? = nil) -> GrantChanged {
    GrantChanged(
      grant: id, server: "runware", label: "design-bot", change: change, tokenHash: tokenHash, by: "ana")
  }

  static func booking(_ amount: String = "1", start: Int64 = 0, window: String = "minute") -> Booking {
    Booking(
      server: "runware", counter: "rate", window: window, scope: "grant", key: "g1", windowStart: start,
      amount: amount, max: "10")
  }

  static let started = Event.Body.gatewayStarted(GatewayStarted(version: "0.1", pid: 7))
  static let twoValues: JSONObject = ["inputResponses": ["q1": true], "arguments": ["width": 1024]]
  static let arguments: JSONObject = [
    "arguments": ["positivePrompt": "a walnut lamp", "numberResults": 6, "width": 1024]
  ]
}

extension LedgerEntry {
  static func call(_ number: Int, _ decision: Decision = .allow) -> LedgerEntry {
    LedgerEntry(.callDecided(Sample.decided(number, decision)), values: Sample.arguments)
  }
}
