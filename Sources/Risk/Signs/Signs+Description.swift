extension Signs {
  /// What a title says is done.
  mutating func add(title: String?) {
    guard let title, let claim = Prose(title).sentences.first?.claims.first else { return }
    let deed = claim.deed
    add(Sign(.titleLeads, deed.word, deed: deed, at: .title, quoting: claim.quote))
  }

  /// What a description says is done, what it says is not, and what it is about.
  mutating func add(description: String?) {
    let sentences = Prose(description ?? "").sentences
    let said = sentences.map(\.said)
    let claims = said.flatMap(\.claims)
    add(claims: claims.filter { !$0.isMeans }, in: sentences, of: description)
    for claim in claims where claim.isMeans && claim.runsProgram { add(claim, in: .descriptionAlso) }
    for claim in claims where claim.handsOutSecrets {
      add(Sign(.descriptionTells, "secrets", deed: .readsSecrets, at: .description, quoting: claim.quote))
    }
    for fate in sentences.lazy.flatMap(\.fates) { add(fate) }
    for claim in said.lazy.flatMap(\.denials) {
      add(Sign(.descriptionDenies, claim.verb.deed.word, at: .description, quoting: claim.quote))
    }
    add(wordsOf: sentences)
  }

  private mutating func add(claims: [Sentence.Claim], in sentences: [Sentence], of description: String?) {
    if claims.isEmpty {
      let word = sentences.first.map { $0.beginsLikeADeed ? "something" : "nothing" } ?? "missing"
      add(Sign(.descriptionLeads, word, at: .description, quoting: description ?? ""))
    }
    for (place, claim) in claims.enumerated() {
      add(claim, in: place == 0 ? .descriptionLeads : .descriptionAlso)
      if place == 0 { add(Sign(.descriptionVerb, claim.verb.word, at: .description, quoting: claim.quote)) }
    }
  }

  private mutating func add(_ claim: Sentence.Claim, in family: SignFamily) {
    let deed = claim.deed
    add(Sign(family, deed.word, deed: deed, isSure: claim.isSure, at: .description, quoting: claim.quote))
  }

  /// What is removed may be a blank or a label: of a tool that does more than look that is a warning, no claim.
  private mutating func add(_ fate: Sentence.Fate) {
    switch fate.participle {
    case .destroyed:
      add(
        Sign(.descriptionAlso, Deed.destroys.word, deed: .destroys, isSure: true, at: .description, quoting: fate.quote)
      )
    case .charged:
      add(
        Sign(
          .descriptionAlso, Deed.movesMoney.word, deed: .movesMoney, isSure: true, at: .description,
          quoting: fate.quote))
    case .removed where !looks:
      add(Sign(.descriptionTells, "removed", deed: .overrides, at: .description, quoting: fate.quote))
    case .removed: break
    }
  }

  /// Each word, topic and marker once, where it stands first.
  private mutating func add(wordsOf sentences: [Sentence]) {
    var topics: Topics = []
    var markers: Set<Marker> = []
    for sentence in sentences {
      for place in sentence.tokens.indices {
        let sense = sentence.tokens[place].sense
        let text = sentence.tokens[place].text
        if text != "," { add(Sign(.descriptionWord, text, at: .description, quoting: text)) }
        for topic in sense.topics.subtracting(topics).all {
          add(Sign(.descriptionTopic, topic.rawValue, at: .description, quoting: text))
        }
        topics.formUnion(sense.topics)
        let isReadOnly = text == "only" && place > 0 && sentence.tokens[place - 1].text == "read"
        if let marker = isReadOnly ? .reading : sense.marker, markers.insert(marker).inserted {
          let quote = isReadOnly ? "read-only" : text
          add(Sign(.descriptionTells, marker.rawValue, at: .description, quoting: quote))
        }
      }
    }
  }
}

extension Sentence.Claim {
  /// Whether it leaves no doubt.
  fileprivate var isSure: Bool { verb.isSure || isAlternative || runsProgram || checksOut }

  /// What is done, in the light of what it is done to.
  fileprivate var deed: Deed {
    let head = noun.last
    if let head, verb.movesWhatItTouches, head.has(.money) { return .movesMoney }
    if verb.manner.contains(.makes), let head, head.has(.media) { return .runsModel }
    if verb.manner.contains(.answers) { return .reads }
    if runsProgram { return .runsAnything }
    if checksOut { return .movesMoney }
    if verb.deed.category == .execute, asksOnly { return .seemsToRead }
    if verb.deed == .runsAnything, destroysToo { return .destroys }
    return verb.done(to: object.prefix(4))
  }

  /// Whether a cart is bought: "checks out the cart".
  private var checksOut: Bool {
    (verb.word == "checkout" || (verb.word == "check" && object.first?.text == "out"))
      && object.contains { $0.has(.cart) }
  }

  /// Whether a secret is told: "gets the configuration including passwords". Not one that stays covered.
  fileprivate var handsOutSecrets: Bool {
    guard verb.manner.contains(.reveals),
      !following.contains(where: { $0.denies || Lexicon.covering.contains($0.text) })
    else { return false }
    if object.contains(where: { Lexicon.uncovering.contains($0.text) }) { return true }
    let phrases = object.drop { $0.has(.article) }.split { $0.has(.preposition) || $0.has(.article) }
    let told = phrases.first.flatMap { Self.refers($0) ? phrases.dropFirst().first : $0 } ?? []
    return told.last?.has(.secret) ?? false || Secret(endOf: told)?.text.contains(" ") ?? false
  }

  /// Whether what is told comes only now: "the value of", "the configuration including".
  private static func refers(_ phrase: ArraySlice<Word>) -> Bool {
    ["content", "contents", "including", "value", "values"].contains(phrase.last?.text)
  }

  /// Whether what is run can only ask: "executes a SELECT query", "runs a read-only query".
  private var asksOnly: Bool {
    object.prefix(4).contains { $0.text == "select" }
      || zip(object, object.dropFirst()).contains { $0.text == "read" && $1.text == "only" }
  }

  /// Whether what is run is said to destroy: "executes an INSERT, UPDATE or DELETE query".
  private var destroysToo: Bool { following.contains { ["delete", "drop", "truncate"].contains($0.text) } }

  /// Whether a program is run by a verb that may as well only look: "evaluates the given Python expression".
  fileprivate var runsProgram: Bool {
    guard verb.manner.contains(.evaluates), verb.looks || isMeans, !asksOnly, let head = noun.last?.text
    else { return false }
    if Lexicon.programs.contains(head) || Lexicon.languageNames.contains(head) { return verb.word != "calculate" }
    return Lexicon.programParts.contains(head) && noun.contains { Lexicon.languageNames.contains($0.text) }
  }

  /// The thing itself: of "a payment link for an order" the link.
  private var noun: [Word] {
    Array(object.drop { $0.has(.article) }.prefix { !$0.has(.preposition) }.prefix(4))
  }
}
