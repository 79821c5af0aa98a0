import ArgumentParser
import Feed
import Risk
import Terminal

/// A held call as a command found it, and what was then decided of it.
struct OpenQuestion {
  let line: OperatorLine
  let held: HeldCall

  /// Looks a call up.
  ///
  /// - Throws: ``CommandFailure`` if it does not wait, saying how it ended, or has another digest than was named.
  init(_ id: CallID, digest: String?, on line: OperatorLine) throws(CommandFailure) {
    let page = try line.asked(ShowCall(id: id))
    guard let held = page.held else {
      let end = page.row.resolved.map { "it was \($0.outcome.rawValue)\($0.by.map { " by \($0)" } ?? "")" }
      throw CommandFailure("\(id) does not wait: \(end ?? "it was never held")", exitCode: .lost)
    }
    if let digest, !Self.names(digest, held.digest) {
      throw CommandFailure(
        "\(id) has the digest \(held.digest) now, not \(Display.line(digest)): look at it again", exitCode: .lost)
    }
    self.line = line
    self.held = held
  }

  /// A digest may be shortened to so many of its first digits, as `pending` prints it.
  static let leastDigits = 12

  private static func names(_ given: String, _ whole: String) -> Bool {
    given == whole || given.count >= leastDigits && whole.hasPrefix(given)
  }

  /// What a person must see before saying yes.
  var description: String {
    let decided = held.decided
    let reasons = held.reasons.map { "  why     \(Display.line($0.text))  \(Display.line($0.because))" }
    let flags = decided.flags.map { "  flag    \(Display.line($0.note)) at \(Display.line($0.pointer))" }
    let lines =
      [
        "\(decided.call)  \(Display.line(decided.agent)) > \(Display.line("\(decided.server).\(decided.tool)"))",
        "  risk    \(decided.risk.level.rawValue), \(decided.risk.category.rawValue): "
          + Display.line(decided.risk.reasons.first ?? ""),
      ] + flags + reasons + ["  digest  \(held.digest)", "  arguments"]
      + Display.arguments(held.arguments).map { "  \($0)" }
    return lines.joined(separator: "\n")
  }

  /// Whether a yes to it must be given twice.
  var isGrave: Bool { held.decided.risk.level >= .high || !held.decided.flags.isEmpty }

  /// Sends the decision, naming the digest that was read.
  func settle(_ decision: OperatorDecision, reason: String?) throws(CommandFailure) -> Settled {
    try line.asked(
      Decide(id: held.decided.call, digest: held.digest, complete: true, decision: decision, reason: reason))
  }
}
