import Feed
import MCP

extension EventWords {
  /// The words for an event; none for those that a call's own row tells, or that nobody needs to read.
  init?(_ event: Event.Body, clock: (Int64) -> String) {
    switch event {
    case .ruleChanged(let change): self.init(change, clock: clock)
    case .policyReloaded(let policy): self.init(policy)
    case .policyRejected(let policy): self.init(policy)
    case .policyWaiting(let policy): self.init(policy)
    case .lockdownChanged(let lockdown):
      let reason = lockdown.reason.map { ": \"\($0)\"" } ?? ""
      let text = lockdown.on ? "on, \(lockdown.running) still running\(reason)" : "lifted\(reason)"
      self.init(kind: "gateway", who: lockdown.by, what: "lockdown", text: text, isAlarm: lockdown.on)
    case .grantChanged(let grant):
      self.init(kind: "grant", who: grant.by, what: grant.server, text: "\(grant.label) \(grant.change.rawValue)")
    case .serverUp(let server):
      self.init(kind: "server", who: "", what: server.server, text: "up, \(Count.of(server.tools.count, "tool"))")
    case .serverDown(let server):
      self.init(kind: "server", who: "", what: server.server, text: "down: \(server.reason)", isAlarm: true)
    case .toolsChanged(let tools):
      let names = tools.changes.map(\.words).joined(separator: ", ")
      self.init(kind: "tools", who: "", what: tools.server, text: names, isAlarm: true)
    case .toolAccepted(let tool):
      let wrong = (tool.findings ?? []).map { ", \($0.words)" }.joined()
      guard tool.by != nil || !wrong.isEmpty else { return nil }
      let how = tool.by == nil ? "accepted at first sight" : "accepted"
      self.init(
        kind: "tools", who: tool.by ?? "", what: tool.server, text: "\(tool.tool) \(how)\(wrong)",
        isAlarm: !wrong.isEmpty)
    case .methodDecided(let method):
      let word = method.decision == .deny ? "denied" : "passed"
      self.init(kind: "method", who: method.agent, what: method.server, text: "\(method.method) \(word)")
    case .approvalLapsed(let approval):
      self.init(kind: "lapsed", who: "", what: "\(approval.call)", text: "approved, never asked for again")
    case .gatewayStarted(let gateway):
      self.init(kind: "gateway", who: "", what: "", text: "started, version \(gateway.version)")
    case .gatewayStopped(let gateway):
      self.init(kind: "gateway", who: "", what: "", text: "stopped: \(gateway.reason)", isAlarm: true)
    case .ledgerArchived(let archive):
      self.init(
        kind: "ledger", who: "", what: "", text: "records \(archive.first) to \(archive.last) moved into an archive")
    case .valuesForgetting(let order):
      let reason = order.reason.map { " \"\($0)\"" } ?? ""
      self.init(
        kind: "ledger", who: order.by, what: order.server ?? "",
        text: "deletes the arguments of calls up to record \(order.through)\(reason)")
    case .valuesForgotten(let done):
      self.init(kind: "ledger", who: "", what: "", text: "the arguments of \(Count.of(done.count, "call")) deleted")
    case .unknown(let type, let members):
      self.init(kind: "event", who: "", what: type, text: JSON.object(members).text)
    case .callDecided, .callHeld, .callAway, .callReturned, .callChanged, .callResolved, .approvalSpent, .callCompleted,
      .sessionOpened, .sessionClosed, .ledgerSnapshot:
      return nil
    }
  }

  /// What happened comes first, as a row cuts the end; whole paths are on the row's own page.
  private init(_ policy: PolicyReloaded) {
    let done = policy.by.map { "put in force by \($0)" } ?? "read"
    let warnings = policy.warnings.isEmpty ? "" : ", \(Count.of(policy.warnings.count, "warning"))"
    self.init(
      kind: "policy", who: "", what: policy.server, text: "\(done)\(warnings), \(policy.file.fileName)",
      details: [policy.file] + policy.warnings)
  }

  private init(_ policy: PolicyWaiting) {
    self.init(
      kind: "policy", who: "", what: policy.server, text: "waits: Enter on it in Rules, \(policy.file.fileName)",
      details: [policy.file])
  }

  private init(_ policy: PolicyRejected) {
    let problem = PolicyProblem(policy.errors.first ?? policy.file, file: policy.file)
    let more = policy.errors.count > 1 ? " (and \(policy.errors.count - 1) more)" : ""
    self.init(
      kind: "policy", who: "", what: policy.server, text: problem.words + more, isAlarm: true,
      details: policy.errors.isEmpty ? [policy.file] : policy.errors)
  }

  private init(_ change: RuleChanged, clock: (Int64) -> String) {
    let rule = change.override
    var text = rule.limit.map { "\($0.counter) max \($0.max)" } ?? rule.action.rawValue
    if change.cleared {
      text += " taken back"
    } else if let until = rule.until {
      text += ", to \(clock(until))"
    }
    if let reason = rule.reason { text += " \"\(reason)\"" }
    self.init(kind: "rule", who: change.by, what: rule.tool, text: text)
  }
}
