import Audit
import Feed
import MCP

extension Gate {
  /// A question as operators see it: arguments whole, secrets folded.
  func held(_ question: Question) -> HeldCall {
    let held = CallHeld(
      call: question.id, reasons: question.reasons, wait: question.wait, waitUntil: question.waitUntil,
      expiresAt: question.expiresAt, approvers: question.approvers)
    return HeldCall(
      decided: question.decided, held: held, ts: question.askedAt, digest: question.digest.hex,
      reasons: question.reasons, wait: question.wait, waitUntil: question.waitUntil,
      expiresAt: question.approval?.lapsesAt ?? question.expiresAt, round: question.round,
      unspent: !question.isOpen, arguments: JSON.object(masking.mask(question.call.arguments).arguments),
      changedAt: question.changedAt,
      lastYes: lastYes(question.grant, question.decided.server, question.decided.tool))
  }

  /// The questions that are open, and the yeses that nobody came for yet, oldest first.
  var holds: [HeldCall] { questions.inOrder.map(held) }
}
