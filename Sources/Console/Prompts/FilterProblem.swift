import Feed

/// What is wrong with a filter, short enough to stand beside it: of the outcomes only those nearest to what was typed.
/// The help page has them all.
struct FilterProblem {
  let words: String

  /// - Parameter text: the whole filter. Where the wrong term is all of it, it need not be named.
  init(_ error: FilterError, in text: String) {
    if let wrong = Self.wrongOutcome(in: error.term) {
      let near = Self.outcomes(near: wrong)
      let named =
        wrong.unicodeScalars.count > 12
        ? "\(String(String.UnicodeScalarView(wrong.unicodeScalars.prefix(11))))…" : wrong
      words = "`\(named)` is no outcome" + (near.isEmpty ? "; help lists them" : ": \(near.joined(separator: ", "))?")
    } else {
      words = text.split(separator: " ").count == 1 ? error.problem : error.description
    }
  }

  /// The value of `outcome:` that there is not.
  private static func wrongOutcome(in term: String) -> String? {
    let parts = term.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, ["outcome", "decision"].contains(parts[0].drop { $0 == "!" }.lowercased()) else {
      return nil
    }
    return parts[1].split(separator: ",").map(String.init).first { value in
      !CallStanding.all.contains { $0.word == value.lowercased() }
    }
  }

  /// The outcomes that share the most letters with the beginning of a word, at least one.
  private static func outcomes(near word: String) -> [String] {
    let shared = CallStanding.all.map { standing in
      (word: standing.word, letters: zip(standing.word, word.lowercased()).prefix { $0 == $1 }.count)
    }
    let most = shared.map(\.letters).max() ?? 0
    return most == 0 ? [] : shared.filter { $0.letters == most }.map(\.word)
  }
}
