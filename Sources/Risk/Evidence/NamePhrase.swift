/// A name as a short sentence: verbs, and what they are about.
struct NamePhrase {
  let words: [String]
  /// The verbs that count, the first of them the main one; none if the name doesn't tell.
  let verbs: [Verb]

  init(_ name: String) {
    words = NameWords.split(name)
    verbs = Self.countedVerbs(in: words)
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

  /// Clear verbs before words that are also nouns; after one that only looks, others count only if linked to it.
  private static func countedVerbs(in words: [String]) -> [Verb] {
    let found = words.indices.compactMap { place in Lexicon.verb(words[place]).map { (place: place, verb: $0) } }
    guard let main = found.first(where: { !$0.verb.isAlsoNoun }) else { return found.map(\.verb) }
    let others = found.filter { other in
      guard other.place != main.place else { return false }
      if other.place > 0, Lexicon.links.contains(words[other.place - 1]) { return true }
      if other.place + 1 < words.count, Lexicon.links.contains(words[other.place + 1]) { return true }
      return !main.verb.looks && !other.verb.isAlsoNoun
    }
    return [main.verb] + others.map(\.verb)
  }
}
