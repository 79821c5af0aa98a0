/// What a tool's arguments say together, in the light of the main verb of its name.
struct ArgumentDeeds {
  typealias Finding = (deed: Deed, key: String)

  private let parameters: [Parameter]
  private let main: Verb?

  init(of parameters: [Parameter], main: Verb?) {
    self.parameters = parameters
    self.main = main
  }

  var all: [Finding] { model + program + money + output }

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
    let programs = parameters.filter { $0.argument == .program }
    let address = first(.address)
    if let main, main.looks, !main.isAlsoNoun {
      let shown = main.manner.contains(.reveals) ? programs.filter { $0.word != "code" } : []
      return (address.map { [(.readsAnywhere, $0.key)] } ?? []) + shown.map { (.runsAnything, $0.key) }
    }
    let request = address.flatMap { _ in parameters.first { $0.word == "method" } }
    return (programs + [request].compactMap(\.self)).map { (.runsAnything, $0.key) }
  }

  /// A place to write to, which even what looks may have.
  private var output: [Finding] { first(.output).map { [(.writes, $0.key)] } ?? [] }

  private var money: [Finding] {
    guard main?.looks != true else { return [] }
    if parameters.count(where: { $0.argument == .trade }) >= 2, let trade = first(.trade) {
      return [(.movesMoney, trade.key)]
    }
    guard let amount = first(.amount) else { return [] }
    let moves = main?.manner.contains(.moves) ?? false
    return moves || first(.currency) != nil ? [(.movesMoney, amount.key)] : []
  }
}
