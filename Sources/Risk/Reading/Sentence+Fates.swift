extension Sentence {
  /// That something happens to a thing, whoever does it: "the files are erased", "the customer is charged".
  struct Fate: Equatable {
    let participle: Participle
    /// The words as written.
    let quote: String
  }

  /// What the sentence says happens, in order. What may happen, is asked, or is a matter of days is left out.
  var fates: [Fate] {
    tokens.indices.lazy.filter { tokens[$0].has(.auxiliary) }.compactMap(fate)
  }

  private func fate(after auxiliary: Int) -> Fate? {
    guard let place = participlePlace(after: auxiliary), let participle = Lexicon.participles[tokens[place].text],
      isPlain(auxiliary), !takesDays(after: place)
    else { return nil }
    guard participle != .charged || isCharge(auxiliary, at: place) else { return nil }
    let quoted = tokens[max(0, auxiliary - 2)...place].filter { $0.text != "," }
    return Fate(participle: participle, quote: quoted.map(\.text).joined(separator: " "))
  }

  /// After the auxiliary and at most two adverbs.
  private func participlePlace(after auxiliary: Int) -> Int? {
    tokens.indices.dropFirst(auxiliary + 1).prefix(3).prefix { !tokens[$0].denies && !tokens[$0].has(.article) }
      .first { Lexicon.participles[tokens[$0].text] != nil }
  }

  /// Whether the clause is neither asked nor denied, nor a condition, and its verb not one of what may be.
  private func isPlain(_ auxiliary: Int) -> Bool {
    let clause = tokens[..<auxiliary].reversed().prefix { $0.text != "," && !$0.has(.turn) }
    if tokens[auxiliary].text == "be", clause.first?.text != "will" { return false }
    if clause.first?.text == "that" || clause.contains(where: { $0.has(.question) || $0.denies }) { return false }
    return !clause.prefix(4).contains { $0.has(.condition) }
  }

  /// Whether this tells how long something is kept: "is deleted after 30 days".
  private func takesDays(after place: Int) -> Bool {
    tokens[(place + 1)...].prefix(4).contains { ["days", "hours", "minutes", "months", "weeks"].contains($0.text) }
  }

  /// Whether somebody pays: "the card is charged", "is billed to your account". Credits are no money.
  private func isCharge(_ auxiliary: Int, at place: Int) -> Bool {
    let clause = tokens[..<auxiliary].reversed().prefix { $0.text != "," }
    let after = tokens[(place + 1)...].prefix { $0.text != "," }.prefix(5)
    guard !(clause + after).contains(where: { $0.text.hasPrefix("credit") || $0.text == "per" }) else { return false }
    return clause.contains { $0.has(.payer) } || (after.first?.text == "to" && after.contains { $0.has(.payer) })
  }
}
