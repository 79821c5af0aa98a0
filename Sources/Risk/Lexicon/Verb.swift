/// A word that says what is done.
struct Verb: Equatable {
  /// The word itself, as it stands in the lexicon.
  let word: String
  let deed: Deed
  /// Whether it is as often the name of a thing (`charge`, `order`): then it counts only if nothing clearer does.
  let isAlsoNoun: Bool

  /// Whether it only looks. What stands after it is a thing then: the `delete` of `get_delete_status`.
  var looks: Bool { deed == .reads }
}
