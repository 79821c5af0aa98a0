/// Builds the one table in which every form of every word is looked up.
struct LexiconTable {
  private(set) var senses: [String: Sense] = [:]

  mutating func add(verbs: [String], _ deed: Deed, isAlsoNoun: Bool) {
    for word in verbs {
      let verb = Verb(word: word, deed: deed, isAlsoNoun: isAlsoNoun, manner: Lexicon.manner(of: word))
      senses[word, default: .none].verb = verb
      for plural in Self.plurals(of: word) where senses[plural]?.verb == nil {
        senses[plural, default: .none].verb = verb
      }
    }
  }

  mutating func add(nouns: [String], _ change: (inout Sense) -> Void) {
    add(nouns.flatMap { [$0] + Self.plurals(of: $0) }, change)
  }

  mutating func add(_ words: [String], _ change: (inout Sense) -> Void) {
    for word in words { change(&senses[word, default: .none]) }
  }

  /// A word that means what another verb means. A word that has a meaning already keeps it.
  mutating func alias(_ word: String, of verb: String) {
    guard senses[word]?.verb == nil else { return }
    senses[word, default: .none].verb = senses[verb]?.verb
  }

  /// `delete` → `deletes`, `search` → `searches`, `copy` → `copies`.
  private static func plurals(of word: String) -> [String] {
    if word.hasSuffix("s") { return [word + "es"] }
    if let last = word.last, word.hasSuffix("y"), !"aeiou".contains(word.dropLast().last ?? "a") {
      return [String(word.dropLast(last.utf8.count)) + "ies", word + "s"]
    }
    return ["x", "z", "ch", "sh"].contains(where: word.hasSuffix) ? [word + "es", word + "s"] : [word + "s"]
  }
}
