import MCP
import Text

extension Evidence {
  /// What the names of the arguments say, read in the light of the name of the tool.
  static func ofParameters(_ schema: JSON?, name: String) -> [Evidence] {
    guard let properties = schema?["properties"]?.object else { return [] }
    let main = NamePhrase(name).main
    let keys = properties.members.map { Parameter(key: $0.key, schema: $0.value) }
    return model(keys, main) + program(keys, main) + money(keys, main) + keys.flatMap(choices)
  }

  private struct Parameter {
    let key: String
    let schema: JSON

    var word: String { NameWords.split(key).joined() }

    func isOne(of words: Set<String>) -> Bool { words.contains(word) }
  }

  private static func model(_ parameters: [Parameter], _ main: Verb?) -> [Evidence] {
    let costs = parameters.first { $0.isOne(of: Lexicon.cost) }
    let generates = parameters.first {
      $0.isOne(of: Lexicon.generative) || (costs != nil && $0.word == "model")
    }
    if main?.looks == true {
      return costs.map { [Evidence(.readsAtACost, "argument", quoting: $0.key)] } ?? []
    }
    let runs = generates.map { Evidence(costs == nil ? .runsModel : .runsPaidModel, "argument", quoting: $0.key) }
    let pays = costs.map { Evidence(main?.deed == .runsModel ? .runsPaidModel : .writes, "argument", quoting: $0.key) }
    return [runs, pays].compactMap { $0 }
  }

  private static func program(_ parameters: [Parameter], _ main: Verb?) -> [Evidence] {
    let address = parameters.first { $0.isOne(of: Lexicon.address) }
    if let main, main.looks, !main.isAlsoNoun {
      let programs = Lexicon.revealing.contains(main.word) ? parameters.filter { $0.isOne(of: Lexicon.program) } : []
      return address.map { [Evidence(.readsAnywhere, "argument", quoting: $0.key)] } ?? []
        + programs.map { Evidence(.runsAnything, "argument", quoting: $0.key) }
    }
    let programs = parameters.filter { $0.isOne(of: Lexicon.program) }
    let request = address.flatMap { _ in parameters.first { $0.word == "method" } }
    return (programs + [request].compactMap { $0 }).map { Evidence(.runsAnything, "argument", quoting: $0.key) }
  }

  private static func money(_ parameters: [Parameter], _ main: Verb?) -> [Evidence] {
    guard main?.looks != true, let amount = parameters.first(where: { $0.isOne(of: Lexicon.amount) }) else { return [] }
    let moves = main.map { Lexicon.moving.contains($0.word) } ?? false
    let currency = parameters.contains { $0.isOne(of: Lexicon.currency) }
    return moves || currency ? [Evidence(.movesMoney, "argument", quoting: amount.key)] : []
  }

  /// An argument that chooses what is done can do all that it offers.
  private static func choices(_ parameter: Parameter) -> [Evidence] {
    guard parameter.isOne(of: Lexicon.choice) else { return [] }
    let offered = parameter.schema["enum"]?.array?.compactMap(\.string) ?? []
    return offered.flatMap { choice in
      ofName(choice).map { Evidence($0.deed, "argument `\(VisibleText(parameter.key).cut(to: 30))`", quoting: choice) }
    }
  }
}
