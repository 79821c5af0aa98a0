import Feed
import MCP
import Risk

/// The tools of the pictures with what a call of them could do.
let verdicts: [String: RiskVerdict] = [
  "imageInference": RiskVerdict(category: .execute, level: .high, reasons: ["runs a paid model"]),
  "imageUpscale": RiskVerdict(category: .execute, level: .high, reasons: ["runs a paid model"]),
  "imageBackgroundRemoval": RiskVerdict(category: .execute, level: .high, reasons: ["runs a paid model"]),
  "imageMasking": RiskVerdict(category: .execute, level: .high, reasons: ["runs a paid model"]),
  "photoMaker": RiskVerdict(category: .execute, level: .high, reasons: ["runs a paid model"]),
  "videoInference": RiskVerdict(category: .execute, level: .high, reasons: ["runs a paid model"]),
  "imageUpload": RiskVerdict(category: .write, level: .medium, reasons: ["sends a local file away"]),
  "imageCaption": RiskVerdict(category: .write, level: .medium, reasons: ["writes"]),
  "send_email": RiskVerdict(category: .write, level: .medium, reasons: ["sends mail"]),
  "refund_order": RiskVerdict(category: .financial, level: .critical, reasons: ["moves money"]),
]

/// What the gate said of a call.
func decided(
  _ id: Int, _ agent: String, _ tool: String, _ decision: Decision = .allow, outcome: Outcome? = nil,
  because: String? = nil, message: String? = nil, retry: Int? = nil, flags: [Signal] = [], digest: String? = nil
) -> CallDecided {
  let low = RiskVerdict(category: .read, level: .low, reasons: ["reads"])
  return CallDecided(
    call: CallID(rawValue: id), server: agent == "shop-bot" ? "shop" : "runware", tool: tool, grant: "g-\(agent)",
    agent: agent, client: "claude-code 2.1", transport: "http", revision: "2025-11-25",
    digest: digest ?? "digest-\(id)",
    risk: verdicts[tool] ?? low, flags: flags, decision: decision, outcome: outcome, message: message, because: because,
    retryAfterSeconds: retry, trace: [], bookings: [], argumentBytes: 100)
}

/// An open question.
func held(
  _ call: CallDecided, at ts: Int64, wait: WaitState = .waiting, waitUntil: Int64? = nil, expiresAt: Int64,
  reasons: [HoldReason] = [], arguments: JSON, lastYes: LastYes? = nil
) -> HeldCall {
  let reasons = reasons.isEmpty ? [HoldReason(rule: "/tools/x/require_approval/0", text: "Ask", because: "")] : reasons
  let event = CallHeld(
    call: call.call, reasons: reasons, wait: wait, waitUntil: waitUntil, expiresAt: expiresAt, approvers: 1)
  return HeldCall(
    decided: call, held: event, ts: ts, digest: call.digest, reasons: reasons, wait: wait, waitUntil: waitUntil,
    expiresAt: expiresAt, round: 0, unspent: false, arguments: arguments, lastYes: lastYes)
}

/// How a call ended that had been forwarded.
func completed(_ id: Int, _ ms: Double, _ outcome: Outcome = .done, error: String? = nil) -> CallCompleted {
  CallCompleted(
    call: CallID(rawValue: id), outcome: outcome, durationMs: ms, resultBytes: 512, error: error, returned: [])
}

/// How a question ended.
func resolved(
  _ id: Int, _ outcome: Outcome, by: String? = nil, reason: String? = nil, digest: String? = nil
) -> CallResolved {
  CallResolved(
    call: CallID(rawValue: id), outcome: outcome, by: by, reason: reason, digest: digest ?? "digest-\(id)", waitedMs: 0,
    returned: [])
}
