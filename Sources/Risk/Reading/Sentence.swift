/// One sentence of a description, as far as it says what the tool does.
///
/// Only verbs in two places are claims: at the head, after words like "this tool can", and linked to the head by a
/// comma, "and" or "or" in the same form. What a negation denies, up to a "but", is a denial.
struct Sentence {
  /// A claim that something is done.
  struct Claim: Equatable {
    let verb: Verb
    /// The words after the verb, up to the next mark or link.
    let object: [Word]
    /// The eight words after the verb, whatever stands between them.
    let following: [Word]
    /// Whether it is linked to another by "or": "gets or creates a page".
    let isAlternative: Bool
    /// Whether it says by what means the rest is done: "by running a script".
    let isMeans: Bool
    /// The words as written.
    let quote: String
  }

  /// Words in lower case, and commas.
  let tokens: [Word]
  /// Whether it is the description's first. The imperatives of the others may be asked of the model.
  let isFirst: Bool

  /// What the sentence says is done, and what it says is not, each in order.
  var said: (claims: [Claim], denials: [Claim]) {
    let statements = statements
    return (
      statements.filter { $0.isSaid && !$0.isDenied }.compactMap { claim(at: $0.place) },
      statements.filter(\.isDenied).compactMap { claim(at: $0.place) }
    )
  }

  /// What the sentence says is done, in order.
  var claims: [Claim] { said.claims }

  /// Whether it begins as a deed does, though with a verb that nobody knows: "slices a model".
  var beginsLikeADeed: Bool {
    guard let head = tokens.firstIndex(where: { !$0.has(.opener) }), head + 1 < tokens.count else { return false }
    return tokens[head].text.hasSuffix("s") && tokens[head + 1].has(.article)
  }

  private typealias Statement = (place: Int, isSaid: Bool, isDenied: Bool)

  /// The verbs of the sentence that say something, found in one pass.
  private var statements: [Statement] {
    let head = speakingHead
    let inflected = head.map { tokens[$0.place].text != $0.verb.word } ?? false
    var found: [Statement] = []
    var isDenied = false
    var before: Word?
    for (place, token) in tokens.enumerated() {
      if place == head?.place || isMeans(at: place) {
        found.append((place, true, isDenied || isOfNothing(place)))
      } else if let head, place > head.place, let verb = token.verb, !verb.isAlsoNoun {
        let isSaid = before.map { isLinked(token, to: $0, inflected: inflected) } ?? false
        let isDenied = isDenied || isOfNothing(place)
        if isSaid || isDenied { found.append((place, isSaid, isDenied)) }
      }
      if token.denies { isDenied = true } else if token.has(.turn) { isDenied = false }
      if !isOpener(token) { before = token }
    }
    return found
  }

  /// Whether it is said that nothing is done: "deletes nothing", "deletes no files"; not "nothing but files".
  private func isOfNothing(_ verb: Int) -> Bool {
    let next = tokens[(verb + 1)...].prefix(2)
    guard let first = next.first, first.text == "nothing" || first.text == "no" else { return false }
    return !(next.last.map { $0.has(.turn) || $0.text == "else" } ?? false)
  }

  /// The verb that the sentence begins with, if it is said of the tool.
  private var speakingHead: (place: Int, verb: Verb)? {
    guard let place = headPlace, let verb = verb(at: place) else { return nil }
    let isInflected = tokens[place].text != verb.word
    let speaks = isFirst || (isInflected && !verb.isAlsoNoun) || tokens[..<place].contains { $0.has(.subject) }
    return speaks ? (place, verb) : nil
  }

  /// Whether a program is run here so that the rest is done: "by running a script".
  private func isMeans(at place: Int) -> Bool {
    guard place > 0, tokens[place - 1].text == "by" else { return false }
    return Lexicon.verb(ofGerund: tokens[place].text)?.manner.contains(.evaluates) ?? false
  }

  /// Where the first word stands that is no opener, if it is a verb.
  private var headPlace: Int? {
    let place = tokens.firstIndex { !$0.has(.opener) && !$0.denies }
    return place.flatMap { verb(at: $0) == nil ? nil : $0 }
  }

  /// The verb that a word is; in prose that may be a gerund: "for deleting files".
  private func verb(at place: Int) -> Verb? {
    tokens[place].verb ?? Lexicon.verb(ofGerund: tokens[place].text)
  }

  private func isLinked(_ token: Word, to before: Word, inflected: Bool) -> Bool {
    if before.has(.turn) { return true }
    return inflected == (token.text != token.verb?.word) && (before.text == "," || before.has(.link))
  }

  private func claim(at place: Int) -> Claim? {
    guard let verb = verb(at: place) else { return nil }
    let following = Array(tokens[(place + 1)...].prefix(8))
    let object = following.prefix { $0.text != "," && !$0.has(.link) && !$0.denies }
    let quoted = tokens[max(0, place - 1)...].prefix(4).filter { $0.text != "," }
    return Claim(
      verb: verb, object: Array(object), following: following,
      isAlternative: place > 0 && tokens[place - 1].text == "or", isMeans: isMeans(at: place),
      quote: quoted.map(\.text).joined(separator: " "))
  }

  private func isOpener(_ token: Word) -> Bool { token.has(.opener) && !token.has(.link) }
}
