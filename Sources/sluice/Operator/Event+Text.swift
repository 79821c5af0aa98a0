import Console
import Feed
import MCP
import Risk
import Text

extension Event {
  /// The event on one line, for a person.
  var text: String {
    "\(TimeText.clock(ts)) \("\(seq)".padded(to: 7)) \(body.type.padded(to: 17)) \(Display.line(body.text))"
  }
}

extension Event.Body {
  /// What happened, in words; strangers' words are in it as they came.
  fileprivate var text: String {
    switch self {
    case .callDecided(let body): body.text
    case .callHeld(let body): "\(body.call) \(body.reasons.map(\.text).joined(separator: "; "))"
    case .callAway(let body): "\(body.call) the agent is \(body.wait.rawValue)"
    case .callReturned(let body): "\(body.call) asked again, round \(body.round)"
    case .callChanged(let body): "\(body.call) must be looked at again: \(body.cause)"
    case .callResolved(let body): body.text
    case .approvalSpent(let body): "\(body.call) runs, approved by \(body.by)"
    case .approvalLapsed(let body): "\(body.call) the yes was never used: \(body.reason)"
    case .callCompleted(let body):
      "\(body.call) \(body.outcome.rawValue) after \(Stretch.took(body.durationMs))"
        + (body.error.map { ": \($0)" } ?? "")
    case .methodDecided(let body):
      "\(body.agent) > \(body.server) \(body.method): \(body.decision.rawValue) \(body.rule)"
    default: other
    }
  }

  /// Events about sessions, rules, grants and servers.
  private var other: String {
    switch self {
    case .sessionOpened(let body): "\(body.agent) > \(body.server)\(body.client.map { " with \($0)" } ?? "")"
    case .sessionClosed(let body): "\(body.session) of \(body.server): \(body.reason)"
    case .ruleChanged(let body): body.text
    case .policyReloaded(let body): "\(body.server): \(body.file) is in force\(body.by.map { ", by \($0)" } ?? "")"
    case .policyRejected(let body): "\(body.server): \(body.errors.joined(separator: "; "))"
    case .policyWaiting(let body): "\(body.server): \(body.file) waits to be seen"
    case .lockdownChanged(let body): "\(body.on ? "on" : "off") by \(body.by)\(body.reason.map { ": \($0)" } ?? "")"
    case .grantChanged(let body): "\(body.label) for \(body.server) \(body.change.rawValue) by \(body.by)"
    case .serverUp(let body): "\(body.server) with \(body.tools.count) tools"
    case .serverDown(let body): "\(body.server): \(body.reason)"
    case .toolsChanged(let body):
      "\(body.server): \(body.changes.map(\.text).joined(separator: "; "))"
    case .toolAccepted(let body): body.text
    case .gatewayStarted(let body): "sluice \(body.version), process \(body.pid)"
    case .gatewayStopped(let body): body.reason
    case .ledgerSnapshot(let body): "of record \(body.of), part \(body.part) of \(body.parts)"
    case .ledgerArchived(let body): "records \(body.first) to \(body.last) are in \(body.file)"
    case .valuesForgetting(let body):
      "\(body.by) has the values up to record \(body.through)\(body.server.map { " of \($0)" } ?? "") deleted"
    case .valuesForgotten(let body): "\(body.count) values were deleted, as record \(body.order) says"
    default: JSON.object(members).text
    }
  }
}

extension CallDecided {
  fileprivate var text: String {
    let seen = observed.map { ", observed only: \($0.words)" } ?? ""
    let said = [outcome?.rawValue ?? decision.rawValue, message].compactMap { $0 }.joined(separator: ": ") + seen
    let marks = flags.isEmpty ? "" : " !"
    return "\(call) \(risk.level.rawValue)\(marks) \(agent) > \(server).\(tool) \(said)"
  }
}

extension CallResolved {
  fileprivate var text: String {
    "\(call) \(outcome.rawValue)\(by.map { " by \($0)" } ?? "")\(reason.map { ": \($0)" } ?? "")"
  }
}

extension RuleChanged {
  fileprivate var text: String {
    "\(override.server).\(override.tool) \(cleared ? "back to the file" : override.summary) by \(by)"
  }
}

extension RuleOverride {
  /// What it does, in two or three words.
  var summary: String {
    limit.map { "limit \($0.counter) \($0.max)" } ?? action.rawValue
  }
}

extension ToolChange {
  /// The change, what is wrong with it, and the words that changed.
  fileprivate var text: String {
    let wrong = (findings ?? []).map(\.words)
    return ([words] + wrong + (texts ?? []).map(\.words)).joined(separator: ", ")
  }
}

extension ToolAccepted {
  /// Who accepted it, and what is wrong with it all the same.
  fileprivate var text: String {
    (["\(server).\(tool) \(by.map { "by \($0)" } ?? "at first sight")"] + (findings ?? []).map(\.words))
      .joined(separator: ", ")
  }
}
