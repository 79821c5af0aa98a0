extension Lexicon {
  /// What happens to a thing of which this is said after "is" or "are".
  static let participles: [String: Participle] = {
    let lists: [(Participle, String)] = [
      (.destroyed, "deleted destroyed erased expunged lost nuked obliterated purged shredded truncated wiped"),
      (.removed, "discarded dropped flushed overwritten removed revoked"),
      (.charged, "billed charged debited"),
    ]
    var table: [String: Participle] = [:]
    for (participle, words) in lists { for word in list(words) { table[word] = participle } }
    return table
  }()
}
