import MCP

/// One argument of a tool, as its schema lists it.
struct Parameter {
  let key: String
  let schema: JSON
  /// The name in lower case without separators.
  let word: String
  /// What it is for, if its name tells.
  let argument: Argument?

  /// Whether its name says of an amount what currency it is in: `amount_usd`.
  let namesCurrency: Bool

  init(_ member: JSONObject.Member) {
    key = member.key
    schema = member.value
    let words = NameWords.split(key)
    word = words.joined()
    let isAmount = words.count > 1 && words.contains("amount") && words.contains { Lexicon.currencies.contains($0) }
    namesCurrency = isAmount
    argument = isAmount ? .amount : Lexicon.argument(word, last: words.last ?? "")
  }

  /// Whether it can only be true or false.
  var isSwitch: Bool {
    let schemas = [schema] + (schema["anyOf"]?.array ?? []) + (schema["oneOf"]?.array ?? [])
    return schemas.contains { $0["type"] == "boolean" || ($0["type"]?.array ?? []).contains("boolean") }
  }

  /// Whether it carries a command line, of which there is nothing to read but what it does.
  var isCommand: Bool { word.hasSuffix("cmd") || word.contains("command") }

  /// The values that it offers, if it offers any.
  var choices: [String] { (schema["enum"]?.array ?? []).compactMap(\.string) }
}
