import MCP

extension Signs {
  /// What a name says: its verbs first, then what they are about.
  mutating func add(name phrase: NamePhrase, of tool: ToolDefinition) {
    let phrases = phrase.phrases
    addVerbs(of: phrase, except: phrases.filter { $0.deed == .reads }.flatMap(\.words), tool)
    for (words, deed) in phrases where !(looks && deed == .movesMoney) {
      add(Sign(.nameMeans, deed.word, deed: deed, at: .name, quoting: words.joined(separator: " ")))
    }
    for (deed, word) in phrase.meanings {
      add(Sign(.nameMeans, deed.word, deed: deed, at: .name, quoting: word))
    }
    for word in phrase.words { add(Sign(.nameWord, word.text, at: .name, quoting: word.text)) }
  }

  private mutating func addVerbs(of phrase: NamePhrase, except harmless: [String], _ tool: ToolDefinition) {
    let counted = phrase.counted.filter { !harmless.contains($0.verb.word) }
    guard let (main, text, _) = counted.first else {
      add(Sign(.nameLeads, "nothing", at: .name, quoting: tool.name))
      return
    }
    let subject = phrase.subject
    let deed = phrase.takesOut ? .writes : main.done(to: subject)
    add(Sign(.nameLeads, deed.word, deed: deed, isSure: main.isSure, at: .name, quoting: text))
    for (verb, text, isLinked) in counted.dropFirst() {
      let deed = verb.done(to: subject)
      let family = isLinked ? SignFamily.nameLinked : .nameAlso
      add(Sign(family, deed.word, deed: deed, isSure: verb.isSure, at: .name, quoting: text))
    }
  }
}

extension NamePhrase {
  /// What the verb makes of the thing, or the thing by itself if there is no verb.
  fileprivate var meanings: [(deed: Deed, word: String)] {
    var found: [(Deed, String)] = []
    if let main, let head {
      if main.movesWhatItTouches, head.has(.money) { found.append((.movesMoney, head.text)) }
      if main.manner.contains(.makes), head.has(.media) { found.append((.runsModel, head.text)) }
      if main.manner.contains(.reveals), let secret = Secret(endOf: subject)?.text {
        found.append((.readsSecrets, secret))
      }
      if main.manner.contains(.opens), let door = subject.first(where: { $0.has(.door) }) {
        found.append((.opensDoors, door.text))
      }
      if main.deed == .destroys, head.has(.small) { found.append((.destroysLittle, head.text)) }
    }
    if let turned = words.indices.first(where: turnsMedia) { found.append((.runsModel, words[turned].text)) }
    if verbs.allSatisfy({ $0.isAlsoNoun || [.starts, .sends, .runsAnything].contains($0.deed) }) {
      found += words.compactMap { word in Lexicon.runs[word.text].map { ($0, word.text) } }
    }
    return found
  }

  /// Whether one medium is made from another here, as in `speech_to_text`; text from text is none.
  private func turnsMedia(at place: Int) -> Bool {
    guard place + 2 < words.count, words[place + 1].text == "to" || words[place + 1].text == "2" else { return false }
    let ends = [words[place], words[place + 2]]
    return ends.allSatisfy { $0.has(.media) || $0.text == "text" } && ends.contains { $0.has(.media) }
  }
}

extension Verb {
  /// What is done when it is done to this: removing a label destroys nothing, starting a song starts nothing.
  func done(to words: some Sequence<Word>) -> Deed {
    if manner.contains(.lifts), words.contains(where: { $0.has(.replaceable) }) { return .writes }
    if manner.contains(.blanks), words.contains(where: { $0.has(.storage) }) { return .destroys }
    return deed == .starts && words.contains { $0.has(.playable) } ? .marks : deed
  }
}
