/// One sentence of a description, as far as it says what the tool does.
///
/// Only verbs in two places are claims: at the head, after words like "this tool can", and linked to the head by a
/// comma, "and" or "or" in the same form. What a negation denies, up to a "but", is none.
struct Sentence {
  /// A claim that something is done.
  struct Claim: Equatable {
    let verb: Verb
    /// The words after the verb, up to the next mark or link.
    let object: [String]
    /// The words as written.
    let quote: String
  }

  /// Words in lower case, and commas.
  let tokens: [String]
  /// Whether it is the description's first. The imperatives of the others may be asked of the model.
  let isFirst: Bool

  /// What the sentence says is done, in order.
  var claims: [Claim] {
    guard let head = headPlace, let verb = Lexicon.verb(tokens[head]) else { return [] }
    let inflected = tokens[head] != verb.word
    guard isFirst || (inflected && !verb.isAlsoNoun) || tokens[..<head].contains(where: Lexicon.subjects.contains)
    else { return [] }
    let linked = ((head + 1)..<max(tokens.count, head + 1)).filter { isLinked($0, inflected: inflected) }
    return ([head] + linked).filter { !isDenied($0) }.compactMap(claim(at:))
  }

  /// Where the first word stands that is no opener, if it is a verb.
  private var headPlace: Int? {
    let place = tokens.firstIndex { !Lexicon.openers.contains($0) && !isNegator($0) }
    return place.flatMap { Lexicon.verb(tokens[$0]) == nil ? nil : $0 }
  }

  private func isLinked(_ place: Int, inflected: Bool) -> Bool {
    guard let verb = Lexicon.verb(tokens[place]), !verb.isAlsoNoun,
      let before = tokens[..<place].last(where: { !isOpener($0) })
    else { return false }
    if Lexicon.turns.contains(before) { return true }
    return inflected == (tokens[place] != verb.word) && (before == "," || Lexicon.links.contains(before))
  }

  private func claim(at place: Int) -> Claim? {
    guard let verb = Lexicon.verb(tokens[place]) else { return nil }
    let object = tokens[(place + 1)...].prefix { $0 != "," && !Lexicon.links.contains($0) && !isNegator($0) }
    let quoted = tokens[max(0, place - 1)...].prefix(4).filter { $0 != "," }
    return Claim(verb: verb, object: Array(object), quote: quoted.joined(separator: " "))
  }

  private func isDenied(_ place: Int) -> Bool {
    let turn = tokens[..<place].lastIndex(where: Lexicon.turns.contains) ?? -1
    return tokens[(turn + 1)..<place].contains(where: isNegator)
  }

  private func isOpener(_ token: String) -> Bool {
    Lexicon.openers.contains(token) && !Lexicon.links.contains(token)
  }

  private func isNegator(_ token: String) -> Bool {
    Lexicon.negators.contains(token) || token.hasSuffix("n't") || token.hasSuffix("n’t")
  }
}
