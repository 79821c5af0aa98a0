import Feed

extension Model {
  /// The changed definition of the tool whose page is shown.
  var shownDefinition: DefinitionChange? {
    guard case .text(let view)? = pages.last, case .rule(let row) = view.content else { return nil }
    return DefinitionChange(row, rules.tool(row))
  }

  /// `a` on a page: the changed policy, or the changed definition, whichever it shows.
  mutating func accept() {
    if shownPolicy == nil { acceptDefinition() } else { acceptPolicy() }
  }

  /// `a` on a tool's page: a second key accepts its changed definition, once all of it was there to be read.
  private mutating func acceptDefinition() {
    guard let definition = shownDefinition else { return }
    guard mayChangeRules() else { return }
    guard definition.tellsAll else {
      return say("`sluice rules accept \(definition.server) \(definition.change.tool)` shows all of it, and asks")
    }
    guard isAsOpened(definition) else {
      return say("it has changed since you opened this page: look at it anew", .flag)
    }
    guard wasShownWhole() else { return }
    openPrompt(.definition(definition))
  }

  /// Whether it is what the page showed when it was opened. If not, it is from now on.
  private mutating func isAsOpened(_ definition: DefinitionChange) -> Bool {
    guard case .text(var view)? = pages.last else { return false }
    if view.definition == definition { return true }
    view.definition = definition
    pages[pages.count - 1] = .text(view)
    return false
  }

  /// The second key was pressed: what was asked about is accepted, and nothing that came in its place meanwhile.
  mutating func sendAcceptance(of definition: DefinitionChange) {
    guard link.carries else { return say("not connected: nothing was sent", .alarm) }
    guard shownDefinition == definition else { return say("it has changed meanwhile: nothing was sent", .flag) }
    let command = AcceptTool(
      server: definition.server, tool: definition.change.tool, hash: definition.change.hash)
    ask(command, for: .definition(definition))
  }

  /// The gateway has pinned it.
  mutating func definitionAccepted(_ definition: DefinitionChange) {
    say("\(definition.server).\(definition.change.tool): the changed definition is accepted")
    askForRules()
  }
}
