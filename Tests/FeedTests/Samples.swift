import Feed
import MCP
import Risk

/// One filled value of every vocabulary type, with every optional present and text that is hard to carry.
enum Samples {
  static let booking = Booking(
    server: "runware", counter: "images", window: "minute", scope: "grant", key: "g1", windowStart: 1_700_000_040,
    amount: "0.25", max: "10")
  static let reason = HoldReason(rule: "/tools/x/require_approval/0", text: "More than \"four\"", because: "n 6 > 4")
  static let risk = RiskVerdict(
    category: .execute, level: .high, reasons: ["runs a model", "é e\u{301} \u{202E}"], confidence: 0.87)
  static let flag = Signal(kind: .hiddenCharacters, pointer: "/positivePrompt", count: 2, note: "2 hidden characters")
  static let step = TraceStep(rule: "/default", outcome: "holds", note: "width 1024 ≤ 2048")
  static let gauge = Gauge(
    server: "runware", counter: "images", window: "hour", scope: "session", key: "s1", used: "6", max: "10.5",
    resetsAt: 1_700_003_600_000)
  static let ruleOverride = RuleOverride(
    id: 17, server: "runware", tool: "imageInference", action: .limit, limit: LimitChange(counter: "images", max: "3"),
    until: 1_700_003_600_000, by: "ana", reason: "too dear", setAt: 1_700_000_000_000)
  static let toolChange = ToolChange(
    tool: "x", kind: .changed, hash: "ab12", members: ["description"], before: risk, after: risk,
    findings: [DefinitionFinding(kind: .secrecy, pointer: "/description", quote: "do not tell the user")],
    texts: [ChangedText(pointer: "/description", pieces: [ChangedText.Piece(change: .added, text: "do not tell")])])
  static let lockdown = LockdownState(by: "ana", reason: "strange calls", since: 1_700_000_000_000)
  static let arguments: JSON = ["n": 6, "text": "a\n\u{1B}[2J\u{202E}", "deep": ["list": [1, true, nil, "é"]]]

  static let decided = CallDecided(
    call: CallID(rawValue: 4127), server: "runware", tool: "imageInference", grant: "g1", agent: "design-bot",
    session: "s1", client: "claude-code 2.1", transport: "http", revision: "2025-11-25", digest: "00ff", risk: risk,
    flags: [flag], decision: .deny, outcome: .limit, rule: "/tools/x/limits/0", message: "10 of 10 used",
    because: "images 10 of 10", retryAfterSeconds: 22, trace: [step], bookings: [booking],
    observed: ObservedDenial(decision: .hold, rule: "/default", message: "no"), repeats: 3, argumentBytes: 211,
    equalRan: 1_700_000_000_000)
  /// The events of which nothing is there that may be absent.
  static let bareBodies: [Event.Body] = [
    .callDecided(
      CallDecided(
        call: CallID(rawValue: 1), server: "s", tool: "t", grant: "g1", agent: "a", transport: "stdio",
        revision: "2026-07-28", digest: "00", risk: RiskVerdict(category: .read, level: .low, reasons: []), flags: [],
        decision: .allow, trace: [], bookings: [], argumentBytes: 2)),
    .callCompleted(
      CallCompleted(call: CallID(rawValue: 1), outcome: .done, durationMs: 0, resultBytes: 0, returned: [])),
  ]
  static let held = CallHeld(
    call: CallID(rawValue: 4127), reasons: [reason], wait: .waiting, waitUntil: 1_700_000_050_000,
    expiresAt: 1_700_000_600_000, approvers: 2)
  static let resolved = CallResolved(
    call: CallID(rawValue: 4127), outcome: .refused, by: "ana", reason: "not faces", rule: "/deny/0", digest: "00ff",
    shown: "11ee", complete: false, waitedMs: 3100, returned: [booking])
  static let completed = CallCompleted(
    call: CallID(rawValue: 4127), outcome: .failed, durationMs: 38.125, resultBytes: 5120, error: "HTTP 502",
    returned: [booking])
  static let row = CallRow(
    ts: 1_700_000_000_000, decided: decided, resolved: resolved, completed: completed, arguments: arguments)
  static let heldCall = HeldCall(
    decided: decided, held: held, ts: 1_700_000_000_000, digest: "00ff", reasons: [reason], wait: .asking,
    waitUntil: 1_700_000_050_000, expiresAt: 1_700_000_600_000, round: 3, unspent: true, arguments: arguments,
    changedAt: 1_700_000_030_000,
    lastYes: LastYes(call: CallID(rawValue: 4125), ts: 1_699_999_000_000, by: "ben", arguments: ["n": 5]))
  static let hour = AgentHour(
    calls: 112, done: 103, denied: 6, held: 2, failed: 1, tool: 31, approved: 2, refused: 1, recent: [row],
    gauges: [gauge])
  static let line = RuleLine(
    rule: "/tools/x/require/0", kind: "require", text: "width ≤ 2048", message: "At most 2048.", hits: 2, gauge: gauge)

  static let bodies: [Event.Body] = [
    .callDecided(decided), .callHeld(held), .callAway(CallAway(call: CallID(rawValue: 1), wait: .away)),
    .callReturned(CallReturned(call: CallID(rawValue: 1), round: 2, wait: .waiting, waitUntil: 5)),
    .callChanged(CallChanged(call: CallID(rawValue: 1), digest: "ab", reasons: [reason], cause: "policy read again")),
    .callResolved(resolved),
    .approvalSpent(ApprovalSpent(call: CallID(rawValue: 1), by: "ana", bookings: [booking])),
    .approvalLapsed(ApprovalLapsed(call: CallID(rawValue: 1), reason: "nobody asked again")),
    .callCompleted(completed),
    .methodDecided(
      MethodDecided(
        server: "git", grant: "g", agent: "a", method: "resources/read", decision: .allow, rule: "(default)")),
    .sessionOpened(
      SessionOpened(session: "s", server: "git", grant: "g", agent: "a", client: "codex 1", revision: "2025-06-18")),
    .sessionClosed(SessionClosed(session: "s", server: "git", grant: "g", reason: "idle")),
    .ruleChanged(RuleChanged(override: ruleOverride, cleared: true, by: "ben", loosens: true)),
    .policyReloaded(
      PolicyReloaded(server: "git", file: "git.json", hash: "ab", warnings: ["git.json:3:1: no tool"], by: "ana")),
    .policyRejected(PolicyRejected(server: "git", file: "git.json", errors: ["git.json:14:2: unknown key"])),
    .policyWaiting(PolicyWaiting(server: "git", file: "git.json", hash: "ab")),
    .lockdownChanged(LockdownChanged(on: true, by: "ana", reason: "why", running: 3)),
    .grantChanged(
      GrantChanged(
        grant: "g", server: "git", label: "bot", change: .rotated, tokenHash: "ab", by: "ana", reason: "lost")),
    .serverUp(ServerUp(server: "git", name: "mcp-server-git 1.0", tools: ["git_log", "git_status"])),
    .serverDown(ServerDown(server: "git", reason: "it ended with 1")),
    .toolsChanged(ToolsChanged(server: "git", changes: [toolChange])),
    .toolAccepted(
      ToolAccepted(
        server: "git", tool: "x", hash: "ab", definition: arguments, by: "ana",
        findings: [DefinitionFinding(kind: .secrecy, pointer: "/description", quote: "tell nobody")])),
    .gatewayStarted(GatewayStarted(version: "1.0.0", pid: 4711)), .gatewayStopped(GatewayStopped(reason: "SIGTERM")),
    .ledgerSnapshot(LedgerSnapshot(of: 40, hash: "ab", part: 1, parts: 2, state: ["grants": []])),
    .ledgerArchived(LedgerArchived(first: 1, last: 40, hash: "ab", file: "/state/archive-1-40.sqlite", bytes: 4096)),
    .valuesForgetting(ValuesForgetting(through: 40, server: "git", by: "ana", reason: "law")),
    .valuesForgotten(ValuesForgotten(order: 41, count: 12)),
  ]
}
