extension Evidence {
  /// What a name says: its verbs first, then what they are about.
  static func ofName(_ name: String) -> [Evidence] {
    let phrase = NamePhrase(name)
    let deeds = named(phrase) + verbs(phrase) + objects(phrase)
    return deeds.map { Evidence($0.deed, "name", quoting: $0.word) }
  }

  private typealias Finding = (deed: Deed, word: String)

  private static func named(_ phrase: NamePhrase) -> [Finding] {
    Lexicon.phrases.filter { phrase.contains($0.words) }.map { ($0.deed, $0.words.joined(separator: " ")) }
  }

  private static func verbs(_ phrase: NamePhrase) -> [Finding] {
    let harmless = Lexicon.phrases.filter { $0.deed == .reads && phrase.contains($0.words) }.flatMap(\.words)
    return phrase.verbs.filter { !harmless.contains($0.word) }.map { (softened($0, near: phrase.subject), $0.word) }
  }

  /// Removing a label or a background destroys nothing.
  static func softened(_ verb: Verb, near words: [String]) -> Deed {
    let harmless =
      Lexicon.lifting.contains(verb.word) && words.contains { Lexicon.has($0, in: Lexicon.replaceable) }
    return harmless ? .writes : verb.deed
  }

  private static func objects(_ phrase: NamePhrase) -> [Finding] {
    var found: [Finding] = []
    if let main = phrase.main, let head = phrase.head {
      if !main.looks, Lexicon.has(head, in: Lexicon.money) { found.append((.movesMoney, head)) }
      if Lexicon.making.contains(main.word), Lexicon.has(head, in: Lexicon.media) { found.append((.runsModel, head)) }
      if Lexicon.revealing.contains(main.word), let secret = secret(in: phrase) {
        found.append((.readsSecrets, secret))
      }
    }
    if phrase.verbs.allSatisfy({ $0.isAlsoNoun || [.starts, .sends, .runsAnything].contains($0.deed) }) {
      found += phrase.words.compactMap { word in Lexicon.runs[word].map { ($0, word) } }
    }
    return found
  }

  private static func secret(in phrase: NamePhrase) -> String? {
    if let pair = Lexicon.secretPairs.first(where: { Array(phrase.subject.suffix(2)).isPlural(of: $0) }) {
      return pair.joined(separator: " ")
    }
    return phrase.subject.suffix(2).first { Lexicon.has($0, in: Lexicon.secrets) }
  }
}

extension [String] {
  /// Whether these are the words, the last of them perhaps in the plural.
  fileprivate func isPlural(of words: [String]) -> Bool {
    self == words || self == words.dropLast() + [(words.last ?? "") + "s"]
  }
}
