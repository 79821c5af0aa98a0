import Feed
import Policy

/// What the rules say now of a call that was held under others.
enum Rejudgement: Equatable {
  /// A rule says no.
  case denied(rule: String, message: String)
  /// It stays a question; a yes is bound to this digest from now on.
  case asks(digest: CallDigest, reasons: [Feed.HoldReason], uses: [LimitUse])
}

extension Questions {
  /// Rules or definition changed under a question. Nothing changes for one that they don't touch; approvals so far are
  /// void for one that they do.
  ///
  /// - Parameter cause: what changed, for a person.
  mutating func change(_ id: CallID, _ judged: Rejudgement, cause: String, at now: Int64) -> [QuestionAction] {
    guard var question = self[id] else { return [] }
    switch judged {
    case .denied(let rule, let message):
      guard question.isOpen else { return lapse(question, reason: cause, at: now) }
      return end(question, .denied(rule: rule, message), at: now)
    case .asks(let digest, let reasons, let uses):
      guard digest != question.digest else { return [] }
      guard question.isOpen else { return lapse(question, reason: cause, at: now) }
      question.digest = digest
      question.reasons = reasons
      question.reservation.uses = uses
      question.yeses = []
      question.changedAt = now
      store(question)
      let changed = CallChanged(call: id, digest: digest.hex, reasons: reasons, cause: cause)
      return [.record(.callChanged(changed))]
    }
  }
}
