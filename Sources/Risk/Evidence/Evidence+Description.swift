extension Evidence {
  /// What a description says is done.
  static func ofDescription(_ description: String?) -> [Evidence] {
    Prose(description ?? "").sentences.flatMap(\.claims).map { claim in
      Evidence(deed(of: claim), "description", quoting: claim.quote)
    }
  }

  private static func deed(of claim: Sentence.Claim) -> Deed {
    let object = object(of: claim)
    if let head = object.last, !claim.verb.looks, Lexicon.has(head, in: Lexicon.money) { return .movesMoney }
    if Lexicon.making.contains(claim.verb.word) {
      if let head = object.last, Lexicon.has(head, in: Lexicon.media) { return .runsModel }
      if Lexicon.answering.contains(claim.verb.word) { return .reads }
    }
    return softened(claim.verb, near: Array(claim.object.prefix(4)))
  }

  /// The thing itself: of "a payment link for an order" the link.
  private static func object(of claim: Sentence.Claim) -> [String] {
    let noun = claim.object.drop(while: Lexicon.articles.contains).prefix { !Lexicon.prepositions.contains($0) }
    return Array(noun.prefix(4))
  }
}
