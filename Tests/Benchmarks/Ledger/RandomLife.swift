import Audit
import Feed
import MCP
import Risk

/// What a busy gateway records, the same every time: twenty agents call thirty tools; of a hundred calls, two are
/// denied, three are asked about, and one fails.
struct RandomLife {
  private(set) var now: Int64 = 1_795_478_400_000
  private var call = 0
  private var random = SplitMix(seed: 7)

  /// The records of so many calls, a second and a half later than the last.
  mutating func group(of calls: Int) -> [LedgerEntry] {
    now += 1500
    if call == 0 { return grants() + (0..<calls).flatMap { _ in course() } }
    return (0..<calls).flatMap { _ in course() }
  }

  private func grants() -> [LedgerEntry] {
    [LedgerEntry(.gatewayStarted(GatewayStarted(version: "0.1.0", pid: 1)))]
      + (0..<20).map { number in
        LedgerEntry(
          .grantChanged(
            GrantChanged(
              grant: "g\(number)", server: "runware", label: "bot-\(number)", change: .created,
              tokenHash: String(repeating: "a", count: 64), by: "ana")))
      }
  }

  private mutating func course() -> [LedgerEntry] {
    call += 1
    let id = CallID(rawValue: call)
    let outcome: Outcome = Int.random(in: 0..<10_000, using: &random) == 0 ? .unknown : .done
    let end = Event.Body.callCompleted(
      CallCompleted(call: id, outcome: outcome, durationMs: 12.5, resultBytes: 900, returned: []))
    switch Int.random(in: 0..<100, using: &random) {
    case 0, 1: return [decided(.deny)]
    case 2...4:
      let held = CallHeld(
        call: id, reasons: [HoldReason(rule: "/tools/x/require_approval/0", text: "many", because: "6 > 4")],
        wait: .waiting, expiresAt: now + 600_000, approvers: 1)
      let yes = CallResolved(
        call: id, outcome: .approved, by: "ana", digest: digest, waitedMs: 1200, returned: [])
      return [decided(.hold)]
        + [
          .callHeld(held), .callResolved(yes), .approvalSpent(ApprovalSpent(call: id, by: "ana", bookings: [])), end,
        ].map { LedgerEntry($0) }
    default: return [decided(.allow), LedgerEntry(end)]
    }
  }

  private var digest: String { String(repeating: "0123456789abcdef", count: 4) }

  private mutating func decided(_ decision: Decision) -> LedgerEntry {
    let grant = "g\(Int.random(in: 0..<20, using: &random))"
    // One tool is rare.
    let tool = call % 100_003 == 0 ? "rareTool" : "tool\(Int.random(in: 0..<30, using: &random))"
    let booking = Booking(
      server: "runware", counter: "rate", window: "minute", scope: "grant", key: grant,
      windowStart: now / 60_000 * 60, amount: "1", max: "10")
    let decided = CallDecided(
      call: CallID(rawValue: call), server: "runware", tool: tool, grant: grant, agent: "bot-\(grant.dropFirst())",
      session: "s1", client: "claude-code 2.1", transport: "http", revision: "2025-06-18", digest: digest,
      risk: RiskVerdict(category: .execute, level: .high, reasons: ["runs a model on a paid service"]), flags: [],
      decision: decision, outcome: decision == .deny ? .denied : nil,
      rule: decision == .deny ? "/tools/\(tool)/deny_when/0" : nil, message: decision == .deny ? "At most 4." : nil,
      trace: [
        TraceStep(rule: "/tools/\(tool)/deny_when/0", outcome: "passed", note: "1024 ≤ 2048"),
        TraceStep(rule: "/tools/\(tool)/limits/0", outcome: "booked", note: "3 of 10"),
      ], bookings: decision == .deny ? [] : [booking], argumentBytes: 120)
    return LedgerEntry(
      .callDecided(decided),
      values: [
        "arguments": [
          "positivePrompt": "product photo of a walnut desk lamp on a linen table, soft window light",
          "numberResults": 6, "width": 1024, "height": 1024,
        ]
      ])
  }
}

/// Random numbers that are the same every time.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
