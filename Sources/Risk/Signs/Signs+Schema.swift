import MCP

extension Signs {
  /// What the names of the arguments say, read in the light of the name of the tool.
  mutating func add(schemaOf tool: ToolDefinition, phrase: NamePhrase) {
    guard let properties = tool.inputSchema?["properties"]?.object else { return }
    let parameters = properties.members.map(Parameter.init)
    let family = looks && phrase.main?.isAlsoNoun == false ? SignFamily.argumentOfLook : .argument
    var seen: Set<Argument> = []
    for parameter in parameters {
      add(Sign(.argumentWord, parameter.word, at: .argument, quoting: parameter.key))
      guard let argument = parameter.argument, seen.insert(argument).inserted else { continue }
      add(Sign(family, argument.rawValue, at: .argument, quoting: parameter.key))
    }
    if parameters.isEmpty { add(Sign(family, "none", at: .argument, quoting: "{}")) }
    for (deed, key) in ArgumentDeeds(of: parameters, main: phrase.main, description: tool.description).all {
      let word = deed == .overrides ? "overrides" : deed.word
      add(Sign(family, word, deed: deed, isSure: deed == .destroys, at: .argument, quoting: key))
    }
    addChoices(of: parameters)
    if let parameter = parameters.first(where: { $0.argument == .choice && $0.choices.isEmpty }) {
      addActions(offeredFor: parameter, of: tool)
    }
  }

  /// Where the schema lists no choices, a text may. What it says beside them may be read wrongly: only a verb that
  /// leaves no doubt counts.
  private mutating func addActions(offeredFor parameter: Parameter, of tool: ToolDefinition) {
    let texts = [parameter.schema["description"]?.string, tool.description].compactMap(\.self)
    for name in texts.lazy.map({ OfferedActions(in: $0).names }).first(where: { !$0.isEmpty }) ?? [] {
      guard let verb = Lexicon.verb(name), verb.isSure else { continue }
      let quote = "\(parameter.key): \(name)"
      add(Sign(.choice, verb.deed.word, deed: verb.deed, isSure: true, at: .choice, quoting: quote))
    }
  }

  /// An argument that chooses what is done can do all that it offers. One that chooses the method of an HTTP request
  /// makes a tool that runs anything.
  private mutating func addChoices(of parameters: [Parameter]) {
    for parameter in parameters where parameter.argument == .choice {
      let choices = parameter.choices
      if choices.count(where: Lexicon.httpMethods.contains) >= 2 {
        add(Sign(.choice, "request", deed: .runsAnything, at: .choice, quoting: "\(parameter.key): \(choices[0])"))
        continue
      }
      for choice in choices {
        let quote = "\(parameter.key): \(choice)"
        for verb in NamePhrase(choice).verbs {
          add(Sign(.choice, verb.deed.word, deed: verb.deed, isSure: verb.isSure, at: .choice, quoting: quote))
        }
      }
    }
  }
}
