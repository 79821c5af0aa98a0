import MCP

/// One argument of a tool, as its schema lists it.
struct Parameter {
  let key: String
  let schema: JSON
  /// The name in lower case without separators.
  let word: String
  /// What it is for, if its name tells.
  let argument: Argument?

  init(_ member: JSONObject.Member) {
    key = member.key
    schema = member.value
    let words = NameWords.split(key)
    word = words.joined()
    argument = Lexicon.argument(word, last: words.last ?? "")
  }

  /// Whether it carries a command line, of which there is nothing to read but what it does.
  var isCommand: Bool { word.hasSuffix("cmd") || word.contains("command") }

  /// The values that it offers, if it offers any.
  var choices: [String] { (schema["enum"]?.array ?? []).compactMap(\.string) }
}
