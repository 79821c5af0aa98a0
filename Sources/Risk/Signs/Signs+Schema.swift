import MCP

extension Signs {
  /// What the names of the arguments say, read in the light of the name of the tool.
  mutating func add(schema: JSON?, phrase: NamePhrase) {
    guard let properties = schema?["properties"]?.object else { return }
    let parameters = properties.members.map(Parameter.init)
    let family = looks && phrase.main?.isAlsoNoun == false ? SignFamily.argumentOfLook : .argument
    var seen: Set<Argument> = []
    for parameter in parameters {
      add(Sign(.argumentWord, parameter.word, at: .argument, quoting: parameter.key))
      guard let argument = parameter.argument, seen.insert(argument).inserted else { continue }
      add(Sign(family, argument.rawValue, at: .argument, quoting: parameter.key))
    }
    if parameters.isEmpty { add(Sign(family, "none", at: .argument, quoting: "{}")) }
    for (deed, key) in ArgumentDeeds(of: parameters, main: phrase.main).all {
      add(Sign(family, deed.word, deed: deed, at: .argument, quoting: key))
    }
    addChoices(of: parameters)
  }

  /// An argument that chooses what is done can do all that it offers. The method of a request to an address is none.
  private mutating func addChoices(of parameters: [Parameter]) {
    let isRequest = parameters.contains { $0.argument == .address }
    for parameter in parameters where parameter.argument == .choice && !(isRequest && parameter.word == "method") {
      for choice in (parameter.schema["enum"]?.array ?? []).compactMap(\.string) {
        for verb in NamePhrase(choice).verbs {
          add(
            Sign(
              .choice, verb.deed.word, deed: verb.deed, isSure: verb.isSure, at: .choice,
              quoting: "\(parameter.key): \(choice)"))
        }
      }
    }
  }
}
