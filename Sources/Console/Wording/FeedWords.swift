import Feed
import Text

/// What a row of the feed says about a call besides its outcome: why it was stopped, else what it asked for.
struct FeedWords {
  private let call: CallRow
  private let subject: Subject
  private let glyphs: Glyphs
  private let isWide: Bool
  private let namesPerson: Bool

  /// - Parameter namesPerson: whether who decided is among the words, as the line does not say it elsewhere.
  init(_ call: CallRow, subject: Subject, glyphs: Glyphs, isWide: Bool, namesPerson: Bool = true) {
    self.call = call
    self.subject = subject
    self.glyphs = glyphs
    self.isWide = isWide
    self.namesPerson = namesPerson
  }

  /// In exactly so many columns.
  func text(_ columns: Int) -> String {
    let times = call.decided.repeats.map { $0 > 1 ? "\($0)\(glyphs.times) " : "" } ?? ""
    let room = max(0, columns - times.displayColumns)
    if let words = reason { return times + glyphs.fit(glyphs.words(words), room) }
    return times + subject.text(room, glyphs)
  }

  /// Why it did not go its way; none if it did.
  private var reason: String? {
    switch call.outcome {
    case .denied?, .limit?:
      return call.resolved?.reason ?? call.decided.because ?? call.decided.message
    case .refused?:
      guard let reason = call.resolved?.reason?.trimmed, !reason.isEmpty else {
        return namesPerson ? call.resolved?.by : nil
      }
      return isWide ? "\"\(reason)\"" : "\(call.resolved?.by ?? ""): \"\(reason)\""
    case .failed?, .unknown?:
      return call.completed.map(\.error) ?? call.decided.because
    case .approved? where call.completed == nil:
      guard namesPerson else { return "no answer yet" }
      return call.resolved?.by.map { "by \($0), no answer yet" }
    case .expired? where call.lapsed != nil:
      return call.resolved?.by.map { "unused, yes by \($0)" }
    default:
      return call.decided.observed?.words
    }
  }
}
