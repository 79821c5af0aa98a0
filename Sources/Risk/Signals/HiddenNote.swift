import Text

/// What a person is told of characters that no screen shows.
enum HiddenNote {
  /// How many there are and their names; nil if there are none.
  static func text(_ text: String, _ place: String) -> (text: String, count: Int)? {
    let found = HiddenCharacters.find(in: text)
    guard !found.isEmpty else { return nil }
    let shown = firstNames(of: found, atMost: 3).joined(separator: ", ")
    let noun = found.count == 1 ? "character" : "characters"
    return ("\(found.count) hidden \(noun)\(place): \(shown)", found.count)
  }

  /// Each name once, in order; an ellipsis stands for the rest. A hostile value can hide a million characters.
  private static func firstNames(of characters: [HiddenCharacter], atMost limit: Int) -> [String] {
    var seen: Set<Unicode.Scalar> = []
    var names: [String] = []
    for character in characters where seen.insert(character.scalar).inserted {
      if names.count == limit { return names + ["…"] }
      names.append(character.name)
    }
    return names
  }
}
