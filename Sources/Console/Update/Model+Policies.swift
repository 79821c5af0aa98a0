import Feed

extension Model {
  /// The changed policy file that is shown.
  var shownPolicy: PolicyChange? {
    if case .text(let view)? = pages.last, case .policy(let change) = view.content { change } else { nil }
  }

  /// `a` on a changed policy file: a second key puts it in force, once all of it was there to be read.
  mutating func acceptPolicy() {
    guard let change = shownPolicy, let page = pages.last, let reading else { return }
    guard mayChangeRules() else { return }
    guard !change.waiting.cut else {
      return say("not all of it can be shown: start the gateway anew to take it", .alarm)
    }
    guard reading.top + pageHeight >= lineCount(of: page) else {
      return say("not all of it was shown: G goes to its end")
    }
    openPrompt(.policy(change))
  }

  /// The gateway has put it in force.
  mutating func policyAccepted(_ change: PolicyChange) {
    if shownPolicy == change { pages.removeLast() }
    say("\(change.server): the changed file is in force")
    askForRules()
  }
}
