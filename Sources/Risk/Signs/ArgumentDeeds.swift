/// What a tool's arguments say together, in the light of the main verb of its name.
struct ArgumentDeeds {
  typealias Finding = (deed: Deed, key: String)

  private let parameters: [Parameter]
  private let main: Verb?
  private let description: String

  /// - Parameter description: What the server tells of the tool, which may name the language of an expression.
  init(of parameters: [Parameter], main: Verb?, description: String?) {
    self.parameters = parameters
    self.main = main
    self.description = description ?? ""
  }

  var all: [Finding] { model + program + money + output + switches }

  private func first(_ argument: Argument) -> Parameter? { parameters.first { $0.argument == argument } }

  private var model: [Finding] {
    let costs = first(.cost)
    let generates = first(.generative) ?? (costs == nil ? nil : parameters.first { $0.word == "model" })
    if main?.looks == true { return costs.map { [(.readsAtACost, $0.key)] } ?? [] }
    let prompted = main?.word == "generate" ? first(.prompt) : nil
    let runs = (generates ?? prompted).map { (costs == nil ? Deed.runsModel : .runsPaidModel, $0.key) }
    let pays = costs.map { (main?.deed == .runsModel ? Deed.runsPaidModel : .writes, $0.key) }
    return [runs, pays].compactMap(\.self)
  }

  private var program: [Finding] {
    let programs = parameters.filter { $0.argument == .program && runs($0) }.map { (Deed.runsAnything, $0.key) }
    let address = first(.address)
    guard let main, main.looks, !main.isAlsoNoun else {
      let request = address.flatMap { _ in parameters.first { $0.word == "method" } }
      return programs + (request.map { [(.runsAnything, $0.key)] } ?? [])
    }
    return (address.map { [(.readsAnywhere, $0.key)] } ?? []) + programs
  }

  /// Whether a program is run rather than looked at. A function may as well be one to tell of, an expression a sum, a
  /// code that of a country.
  private func runs(_ program: Parameter) -> Bool {
    let evaluates = main?.manner.contains(.evaluates) ?? false
    if program.word == "function" { return evaluates }
    guard let main, main.looks, !main.isAlsoNoun else { return true }
    switch program.word {
    case _ where main.manner.contains(.studies): return false
    case _ where program.word.hasSuffix("args"): return main.manner.contains(.reveals)
    case _ where program.isCommand: return true
    case "expression": return evaluates && namesALanguage
    case "code": return evaluates
    default: return !main.manner.contains(.seeks)
    }
  }

  private var namesALanguage: Bool {
    Prose(description).sentences.contains { $0.tokens.contains { Lexicon.languageNames.contains($0.text) } }
  }

  /// What a tool does more, or less carefully, if it is told to: `purge`, `delete_existing`, `force`.
  private var switches: [Finding] {
    parameters.filter(\.isSwitch).compactMap { parameter in
      if destroys(parameter) { return (.destroys, parameter.key) }
      guard parameter.argument == .force, main?.looks != true else { return nil }
      if main?.deed == .destroys { return (.destroys, parameter.key) }
      return parameter.word == "recursive" ? nil : (.overrides, parameter.key)
    }
  }

  /// Whether a verb begins the name that destroys whatever follows, or, of a tool that does more than look, is alone.
  private func destroys(_ parameter: Parameter) -> Bool {
    let words = NameWords.split(parameter.key)
    guard let first = words.first, let verb = Lexicon.verb(first), verb.word == first, verb.deed == .destroys,
      words.last != "protection"
    else { return false }
    return verb.manner.contains(.surelyDestroys) || (words.count == 1 && main?.looks != true)
  }

  /// A place to write to, which even what looks may have.
  private var output: [Finding] { first(.output).map { [(.writes, $0.key)] } ?? [] }

  private var money: [Finding] {
    guard main?.movesWhatItTouches ?? true else { return [] }
    if parameters.count(where: { $0.argument == .trade }) >= 2, let trade = first(.trade) {
      return [(.movesMoney, trade.key)]
    }
    guard let amount = first(.amount) else { return [] }
    let moves = main?.manner.contains(.moves) ?? false
    return moves || amount.namesCurrency || first(.currency) != nil ? [(.movesMoney, amount.key)] : []
  }
}
