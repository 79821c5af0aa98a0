/// The words that tell what a tool does. Each list is meant to be read, and to be added to.
enum Lexicon {
  /// What a word in lower case can mean, in whatever form it stands.
  static func sense(of word: String) -> Sense { senses[word] ?? .none }

  /// The verb that a word is a form of.
  static func verb(_ word: String) -> Verb? { sense(of: word).verb }

  /// The verb of a gerund: `delete` of "deleting". Only prose asks: in a name "pending" and "setting" are no verbs.
  static func verb(ofGerund word: String) -> Verb? {
    guard word.hasSuffix("ing"), word.utf8.count > 5 else { return nil }
    let stem = String(word.dropLast(3))
    let undoubled = String(stem.dropLast())
    return [stem, stem + "e", undoubled].lazy.compactMap { senses[$0]?.verb }.first
  }

  static func list(_ words: String) -> [String] {
    words.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  private static let senses: [String: Sense] = {
    var table = LexiconTable()
    for (deed, words) in clear { table.add(verbs: list(words), deed, isAlsoNoun: false) }
    for (deed, words) in alsoNouns { table.add(verbs: list(words), deed, isAlsoNoun: true) }
    for (words, role) in nouns { table.add(nouns: list(words)) { $0.roles.formUnion(role) } }
    for (topic, words) in topics { table.add(nouns: list(words)) { $0.topics.formUnion(Topics(topic)) } }
    for (words, role) in particles { table.add(list(words)) { $0.roles.formUnion(role) } }
    for (marker, words) in markers { table.add(list(words)) { $0.marker = marker } }
    for (form, verb) in forms { table.alias(form, of: verb) }
    for (verb, words) in languages { for word in list(words) { table.alias(word, of: verb) } }
    return table.senses
  }()
}
