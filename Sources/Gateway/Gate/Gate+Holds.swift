import Audit
import Feed
import MCP

extension Gate {
  /// A question as operators see it: arguments whole, secrets folded.
  func held(_ question: Question) -> HeldCall {
    let arguments = masking.mask(question.call.arguments).arguments
    let held = CallHeld(
      call: question.id, reasons: question.reasons, wait: question.wait, waitUntil: question.waitUntil,
      expiresAt: question.expiresAt, approvers: question.approvers)
    return HeldCall(
      decided: question.decided, held: held, ts: question.askedAt, digest: question.digest.hex,
      reasons: question.reasons, wait: question.wait, waitUntil: question.waitUntil,
      expiresAt: question.approval?.lapsesAt ?? question.expiresAt, round: question.round,
      unspent: !question.isOpen, arguments: JSON.object(arguments),
      changedAt: question.changedAt,
      lastYes: lastYes(question.grant, question.decided.server, question.decided.tool).map { yes in
        yes.unveiled(by: arguments, kept: kept(question.call.arguments, of: servers[question.decided.server]))
      })
  }

  /// The questions that are open, and the yeses that nobody came for yet, oldest first.
  var holds: [HeldCall] { questions.inOrder.map(held) }
}

extension LastYes {
  /// Where its arguments were not kept whole: a value that is kept of the call now as it was kept then is the same, and
  /// is shown as it is.
  fileprivate func unveiled(by arguments: JSONObject, kept: JSONObject) -> LastYes {
    guard arguments != kept, case .object(let then) = self.arguments else { return self }
    var shown = self
    shown.arguments = .object(
      JSONObject(
        then.members.map { member in
          guard kept[member.key] == member.value, let value = arguments[member.key] else { return member }
          return JSONObject.Member(key: member.key, value: value)
        }))
    return shown
  }
}
