/// Groups of words that follow one another in one sentence, each at most so many words behind the one before.
struct PoisonRule {
  /// One group, and how far behind the one before it may stand.
  struct Step {
    let words: Set<String>
    let reach: Int

    /// `ADDRESS` stands for any URL or mail address.
    func takes(_ word: InspectedWord) -> Bool {
      words.contains(word.bare) || (word.isAddress && words.contains("ADDRESS"))
    }
  }

  private let first: Set<String>
  private let rest: [Step]

  /// - Parameters:
  ///   - first: The words that it begins with.
  ///   - rest: The words of each further step, and how many words further they may stand.
  init(_ first: String, _ rest: (String, within: Int)...) {
    self.first = Set(Lexicon.list(first))
    self.rest = rest.map { Step(words: Set(Lexicon.list($0.0)), reach: $0.within) }
  }

  /// Where it stands first.
  func first(in words: [InspectedWord]) -> Int? {
    words.indices.first { first.contains(words[$0].bare) && matches(rest[...], in: words, after: $0) }
  }

  private func matches(_ steps: ArraySlice<Step>, in words: [InspectedWord], after place: Int) -> Bool {
    guard let step = steps.first else { return true }
    var next = place
    for _ in 0..<step.reach {
      if words[next].endsSentence { return false }
      next += 1
      guard next < words.count else { return false }
      if step.takes(words[next]), matches(steps.dropFirst(), in: words, after: next) { return true }
    }
    return false
  }
}
