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

  /// Whether its arguments are longer than the gateway can tell.
  var isCut: Bool { held.cut == true }

  /// What a person must see before saying yes.
  var description: String {
    let decided = held.decided
    var sheet = Sheet(columns: Display.columns)
    sheet.heading("\(decided.call)  \(decided.agent) > \(decided.server).\(decided.tool)")
    sheet.row(
      "  risk    ",
      "\(decided.risk.level.rawValue), \(decided.risk.category.rawValue): \(decided.risk.reasons.first ?? "")")
    for signal in decided.flags { sheet.row("  signal  ", "\(signal.note) at \(signal.pointer)") }
    for reason in held.reasons { sheet.row("  why     ", "\(reason.text)  \(reason.because)") }
    sheet.row("  digest  ", held.digest)
    sheet.heading(isCut ? "  arguments (too long to be shown)" : "  arguments")
    sheet.arguments(held.arguments)
    return sheet.text
  }

  /// Whether a yes to it must be given twice.
  var isGrave: Bool { held.decided.risk.level >= .high || !held.decided.flags.isEmpty }

  /// Sends the decision, naming the digest that was read.
  ///
  /// - Parameter complete: whether a person was shown all of the arguments.
  func settle(_ decision: OperatorDecision, reason: String?, complete: Bool) throws(CommandFailure) -> Settled {
    try line.asked(
      Decide(id: held.decided.call, digest: held.digest, complete: complete, decision: decision, reason: reason))
  }
}
