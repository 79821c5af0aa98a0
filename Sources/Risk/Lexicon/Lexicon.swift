/// The words that tell what a tool does. Each list is meant to be read, and to be added to.
enum Lexicon {
  /// The verb that a word is a form of.
  static func verb(_ word: String) -> Verb? {
    candidates(for: word).lazy.compactMap { verbs[$0] }.first
  }

  /// Whether a word, or its singular, is in one of the lists below.
  static func has(_ word: String, in list: Set<String>) -> Bool {
    list.contains(word) || singulars(of: word).contains(where: list.contains)
  }

  private static func candidates(for word: String) -> [String] {
    [word] + (forms[word].map { [$0] } ?? []) + singulars(of: word)
  }

  /// `deletes` → `delete`, `searches` → `search`, `copies` → `copy`.
  private static func singulars(of word: String) -> [String] {
    guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return [] }
    var found = [String(word.dropLast())]
    if word.hasSuffix("es") { found.append(String(word.dropLast(2))) }
    if word.hasSuffix("ies") { found.append(word.dropLast(3) + "y") }
    return found
  }

  private static let verbs: [String: Verb] = {
    var table: [String: Verb] = [:]
    for (deed, words) in clear { add(words, deed, isAlsoNoun: false) }
    for (deed, words) in alsoNouns { add(words, deed, isAlsoNoun: true) }
    return table

    func add(_ words: String, _ deed: Deed, isAlsoNoun: Bool) {
      for word in list(words) {
        table[word] = Verb(word: word, deed: deed, isAlsoNoun: isAlsoNoun)
      }
    }
  }()

  static func list(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
