/// A name as a short sentence: verbs, and what they are about.
struct NamePhrase {
  /// The words without the server's prefix.
  let words: [Word]
  /// All words.
  let whole: [Word]
  /// A verb, the word that says it, and whether it is linked to the main one by "and" or "or".
  typealias Counted = (verb: Verb, text: String, isLinked: Bool)

  /// The verbs that count, the first of them the main one; none if the name doesn't tell.
  let counted: [Counted]

  /// - Parameter prefix: A word that the server puts before all of its names, which says nothing of this one.
  init(_ name: String, after prefix: String? = nil) {
    var segments = NameWords.segments(of: name)
    segments = segments.map(Self.joined)
    whole = segments.flatMap(\.self)
    if let prefix, let first = segments.first, first.count > 1, first[0].text == prefix { segments[0].removeFirst() }
    words = prefix == nil ? whole : segments.flatMap(\.self)
    counted = segments.lazy.map(Self.countedVerbs).last { !$0.isEmpty } ?? []
  }

  var main: Verb? { counted.first?.verb }

  var verbs: [Verb] { counted.map(\.verb) }

  /// The words of what is done or of what it is done to, without what that is about: `get_secret_by_name`.
  var subject: [Word] {
    var kept = Array(words.prefix(1) + words.dropFirst().prefix { !$0.has(.preposition) })
    while kept.count > 1, let last = kept.last, last.has(.transparent) || last.text.utf8.allSatisfy(Self.isDigit) {
      kept.removeLast()
    }
    return kept
  }

  /// Whether something is only taken out of what it belongs to: `remove_member_from_card`.
  var takesOut: Bool { main?.word == "remove" && words.contains { $0.text == "from" } }

  /// The thing itself: in `send_payment_reminder` the reminder, not the payment; in `refunds.create` the refunds.
  var head: Word? {
    subject.last { word in main.map { word.verb?.word != $0.word } ?? true }
  }

  /// The phrases of the lexicon that stand in the name, word by word side by side.
  var phrases: [Lexicon.Phrase] {
    whole.indices.flatMap { place in
      Lexicon.phrases(from: whole[place].text).filter { phrase in
        place + phrase.words.count <= whole.count && zip(whole[place...], phrase.words).allSatisfy { $0.text == $1 }
      }
    }
  }

  /// Clear verbs before words that are also nouns. After one that only looks, another counts only if it is linked to
  /// it or ends the name; after one that rehearses, only if it is linked.
  private static func countedVerbs(in words: [Word]) -> [Counted] {
    if let first = words.first, Lexicon.questions.contains(first.text), let check = Lexicon.verb("check") {
      return [(check, first.text, false)]
    }
    let found = words.indices.compactMap { place in verb(words[place]).map { (place: place, verb: $0) } }
    guard let main = found.first(where: { !$0.verb.isAlsoNoun }) else {
      return found.map { ($0.verb, words[$0.place].text, false) }
    }
    let others = found.compactMap { other -> Counted? in
      guard other.place != main.place else { return nil }
      let neighbours = [other.place - 1, other.place + 1].filter(words.indices.contains).map { words[$0] }
      if neighbours.contains(where: { $0.has(.link) }) { return (other.verb, words[other.place].text, true) }
      if main.verb.manner.contains(.rehearses) { return nil }
      let counts = !other.verb.isAlsoNoun && (!main.verb.looks || words.last?.text == other.verb.word)
      return counts ? (other.verb, words[other.place].text, false) : nil
    }
    return [(main.verb, words[main.place].text, false)] + others
  }

  /// With the two words of each compound made one.
  private static func joined(_ words: [Word]) -> [Word] {
    guard
      let compound = zip(words, words.dropFirst()).lazy.compactMap({ Lexicon.compounds[[$0.text, $1.text]] }).first,
      let place = words.indices.dropLast().first(where: { words[$0].text + words[$0 + 1].text == compound })
    else { return words }
    return words[..<place] + [Word(compound)] + joined(Array(words[(place + 2)...]))
  }

  /// In a name the plural of a verb that looks is a thing, the `lists` of `lists_delete_item`; so is that of a noun.
  private static func verb(_ word: Word) -> Verb? {
    guard let verb = word.verb, word.text.hasSuffix("s"), word.text.hasPrefix(verb.word), word.text != verb.word
    else { return word.verb }
    if verb.isAlsoNoun { return nil }
    guard verb.looks else { return verb }
    return Verb(word: verb.word, deed: verb.deed, isAlsoNoun: true, manner: verb.manner)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
