/// A name as a short sentence: verbs, and what they are about.
struct NamePhrase {
  let words: [String]
  /// The verbs that count, the first of them the main one; none if the name doesn't tell.
  let verbs: [Verb]

  init(_ name: String) {
    let segments = NameWords.segments(of: name)
    words = segments.flatMap(\.self)
    verbs = segments.lazy.map(Self.countedVerbs).last { !$0.isEmpty } ?? []
  }

  var main: Verb? { verbs.first }

  /// The words of what is done or of what it is done to, without what that is about: `get_secret_by_name`.
  var subject: [String] {
    var kept = Array(words.prefix(1) + words.dropFirst().prefix { !Lexicon.prepositions.contains($0) })
    while kept.count > 1, let last = kept.last, Lexicon.transparent.contains(last) || last.allSatisfy(\.isNumber) {
      kept.removeLast()
    }
    return kept
  }

  /// The thing itself: in `send_payment_reminder` the reminder, not the payment; in `refunds.create` the refunds.
  var head: String? {
    subject.last { word in main.map { Lexicon.verb(word)?.word != $0.word } ?? true }
  }

  /// Whether these words stand in the name side by side.
  func contains(_ phrase: [String]) -> Bool {
    words.indices.contains { words[$0...].starts(with: phrase) }
  }

  /// Clear verbs before words that are also nouns. After one that only looks, another counts only if it is linked to
  /// it or ends the name.
  private static func countedVerbs(in words: [String]) -> [Verb] {
    let found = words.indices.compactMap { place in verb(words[place]).map { (place: place, verb: $0) } }
    guard let main = found.first(where: { !$0.verb.isAlsoNoun }) else { return found.map(\.verb) }
    let others = found.filter { other in
      guard other.place != main.place else { return false }
      let neighbours = [other.place - 1, other.place + 1].filter(words.indices.contains).map { words[$0] }
      if neighbours.contains(where: Lexicon.links.contains) { return true }
      return !other.verb.isAlsoNoun && (!main.verb.looks || words.last == other.verb.word)
    }
    return [main.verb] + others.map(\.verb)
  }

  /// In a name the plural of a verb that looks is a thing: the `lists` of `lists_delete_item`.
  private static func verb(_ word: String) -> Verb? {
    guard let verb = Lexicon.verb(word), verb.looks, word == verb.word + "s" || word == verb.word + "es" else {
      return Lexicon.verb(word)
    }
    return Verb(word: verb.word, deed: verb.deed, isAlsoNoun: true)
  }
}
