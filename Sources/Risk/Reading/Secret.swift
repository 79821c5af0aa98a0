/// The secret that a noun names: of "get_api_key" and "the wallet's seed phrase".
struct Secret {
  /// The one or two words.
  let text: String

  /// - Parameter words: a noun with what stands before it; nothing if it is no secret.
  init?(endOf words: some Collection<Word>) {
    let last = words.suffix(2).map(\.text)
    if let pair = Lexicon.secretPairs.first(where: { last == $0 || last == $0.dropLast() + [($0.last ?? "") + "s"] }) {
      text = pair.joined(separator: " ")
    } else if let word = words.suffix(2).first(where: { $0.has(.secret) }) {
      text = word.text
    } else {
      return nil
    }
  }
}
