import Feed
import MCP

/// What the gate itself says to an agent: results with `isError: true`, so that the model reads them and knows what to
/// do next.
struct GateAnswer: Equatable {
  /// The call that it is about; none if no number was given to it.
  var call: CallID?
  /// As in the ledger.
  var outcome: String
  var rule: String?
  var retryAfterSeconds: Int?
  /// What the model reads.
  var text: String

  /// The answer, with the decision under `_meta`.
  func result(_ revision: Revision) -> JSON {
    ToolResult.refusal(text: text, meta: meta, revision: revision)
  }

  private var meta: JSONObject {
    var decision = JSONObject()
    if let call { decision.append("id", .number(JSONNumber(call.rawValue))) }
    decision.append("outcome", .string(outcome))
    if let rule { decision.append("rule", .string(rule)) }
    if let retryAfterSeconds { decision.append("retryAfterSeconds", .number(JSONNumber(retryAfterSeconds))) }
    return [ToolResult.decisionKey: .object(decision)]
  }
}

extension GateAnswer {
  /// The gate says no by itself.
  static func refused(_ call: CallID, _ refusal: Refusal) -> GateAnswer {
    let message = refusal.message
    let stop = message.hasSuffix(".") ? "" : "."
    let retry = refusal.retryAfterSeconds.map { "\(stop) Try again in \($0) s." } ?? ""
    let text =
      refusal.outcome == .failed ? unreachable(call, message) : "[POLICY DENIED] \(message)\(retry)"
    return GateAnswer(
      call: call, outcome: refusal.outcome.rawValue, rule: refusal.rule,
      retryAfterSeconds: refusal.retryAfterSeconds, text: text)
  }

  private static func unreachable(_ call: CallID, _ reason: String) -> String {
    "[SERVER UNREACHABLE] The call (\(call)) was not made: \(reason)."
  }

  static func pending(_ call: CallID, secondsLeft: Int) -> GateAnswer {
    GateAnswer(
      call: call, outcome: "pending",
      text: """
        [APPROVAL PENDING] A person must approve this call (\(call)), and nobody has answered yet. Nothing has run. \
        To get the answer, ask again with the same arguments within \(Self.duration(secondsLeft)).
        """)
  }

  /// How a question ended that was not answered with yes.
  static func ended(_ call: CallID, _ ending: Ending) -> GateAnswer {
    let text =
      switch ending.outcome {
      case .refused:
        "[REFUSED] \(ending.reason.flatMap { $0.isEmpty ? nil : $0 } ?? "a person said no")\(ending.by.map { " (\($0))" } ?? "")"
      case .expired:
        "[EXPIRED] Nobody answered in time whether this call (\(call)) may run. It has not run. You may ask again."
      case .denied:
        "[POLICY DENIED] \(ending.reason ?? "a rule denies this call now")"
      default:
        "[WITHDRAWN] The question about this call (\(call)) was withdrawn: \(ending.reason ?? "the gateway ended"). It has not run."
      }
    return GateAnswer(call: call, outcome: ending.outcome.rawValue, rule: ending.rule, text: text)
  }

  static func alreadyExecuted(_ call: CallID) -> GateAnswer {
    GateAnswer(
      call: call, outcome: "executed",
      text: """
        [ALREADY EXECUTED] This call (\(call)) was approved and has run once; its answer is not kept any more. \
        It does not run a second time. To run it again, make a new call.
        """)
  }

  static func lapsed(_ call: CallID) -> GateAnswer {
    GateAnswer(
      call: call, outcome: Outcome.expired.rawValue,
      text: "[EXPIRED] This call (\(call)) was approved, but the approval ended before it was used. It has not run.")
  }

  /// The record could not be written: nothing is done that is not recorded.
  static func unrecorded(_ reason: String) -> GateAnswer {
    GateAnswer(
      outcome: "unrecorded",
      text: "[NOT RECORDED] The gateway can't write its ledger, so the call was not made: \(reason).")
  }

  /// Surely nothing was sent, or the server did not take it: one that refuses a call was reached.
  static func unsent(_ call: CallID, _ failure: UpstreamFailure, approvalKept: Bool) -> GateAnswer {
    let text = failure.wasNotTaken ? notTaken(call, failure.reason) : unreachable(call, failure.reason)
    let approval = approvalKept ? " Its approval is kept: ask again with the same arguments." : ""
    return GateAnswer(call: call, outcome: Outcome.failed.rawValue, text: text + approval)
  }

  private static func notTaken(_ call: CallID, _ reason: String) -> String {
    "[NOT TAKEN] The server did not take the call (\(call)), which was not made: \(reason)."
  }

  /// Something may have been sent.
  static func inDoubt(_ call: CallID, reason: String) -> GateAnswer {
    GateAnswer(
      call: call, outcome: Outcome.unknown.rawValue,
      text: """
        [OUTCOME UNKNOWN] The server gave no answer that can be read (\(reason)): the call (\(call)) may have run or \
        not. Find out before you make it again.
        """)
  }

  private static func duration(_ seconds: Int) -> String {
    seconds < 120 ? "\(max(seconds, 1)) s" : "\(seconds / 60) min"
  }
}
