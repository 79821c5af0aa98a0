import Feed

extension Model {
  /// The changed policy file that is shown.
  var shownPolicy: PolicyChange? {
    if case .text(let view)? = pages.last, case .policy(let change) = view.content { change } else { nil }
  }

  /// `a` on a changed policy file: a second key puts it in force, once all of it was there to be read.
  mutating func acceptPolicy() {
    guard let change = shownPolicy else { return }
    guard mayChangeRules() else { return }
    guard !change.waiting.cut else {
      return say("not all of it can be shown: start the gateway anew to take it", .alarm)
    }
    guard wasShownWhole() else { return }
    openPrompt(.policy(change))
  }

  /// What the lines of a page are of that shows a change that can be accepted: the change, and how it is laid out. None
  /// if there is nothing to accept on it.
  func digest(of view: TextView, lines: Int) -> String? {
    let hash: String? =
      switch view.content {
      case .policy(let change): change.waiting.hash
      case .rule(let row): DefinitionChange(row, rules.tool(row))?.change.hash
      default: nil
      }
    return hash.map { "\($0) in \(lines) lines of \(size.columns)" }
  }

  /// Whether every line of the text on top was on the screen, none jumped over; if not, it is said where to read on.
  mutating func wasShownWhole() -> Bool {
    guard case .text(let view)? = pages.last else { return false }
    let lines = lineCount(of: .text(view))
    guard let digest = digest(of: view, lines: lines) else { return false }
    let seen = view.seenLines.count(of: digest)
    guard seen < lines else { return true }
    let back = view.reading.top > seen ? "g, then " : ""
    say("not all was shown: \(back)PgDn from line \(seen + 1) of \(lines)")
    return false
  }

  /// The gateway has put it in force.
  mutating func policyAccepted(_ change: PolicyChange) {
    if shownPolicy == change { pages.removeLast() }
    say("\(change.server): the changed file is in force")
    askForRules()
  }
}
