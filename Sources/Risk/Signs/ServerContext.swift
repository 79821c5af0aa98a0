/// What is known of the server that lists a tool: its own words about itself, and the names of its other tools.
public struct ServerContext: Sendable {
  /// The word that it puts before the names of all its tools, which says nothing of any of them.
  let prefix: String?
  /// What it is about, each topic with the word that says so.
  let topics: [(topic: Topic, quote: String)]
  /// What is worth knowing of its tools' names, each with the first name that says so.
  let deeds: [(deed: Deed, tool: String)]

  /// Nothing is known.
  public static let unknown = ServerContext(description: nil, tools: [])

  /// - Parameters:
  ///   - description: What the server says of itself: its title, its instructions.
  ///   - tools: The names of all its tools, as it lists them.
  public init(description: String?, tools: [String]) {
    let phrases = tools.prefix(1000).map { (name: $0, phrase: NamePhrase($0)) }
    prefix = Self.prefix(of: phrases.map(\.phrase))
    topics = Self.topics(of: description ?? "")
    var found: [(Deed, String)] = []
    for (name, phrase) in phrases {
      guard let deed = phrase.main?.deed, Self.telling.contains(deed), !found.contains(where: { $0.0 == deed })
      else { continue }
      found.append((deed, name))
    }
    deeds = found
  }

  private static let telling: Set<Deed> = [.destroys, .movesMoney, .runsAnything, .runsModel, .acts]

  /// A first word that most names share and without which they still have verbs. A verb of harm is never one.
  private static func prefix(of phrases: [NamePhrase]) -> String? {
    guard phrases.count >= 3 else { return nil }
    let firsts = Dictionary(grouping: phrases.filter { $0.words.count > 1 }) { $0.words[0].text }
    guard let (word, sharing) = firsts.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }),
      sharing.count * 4 >= phrases.count * 3, !(Lexicon.verb(word).map { $0.deed.category > .execute } ?? false)
    else { return nil }
    let telling = sharing.filter { $0.words.dropFirst().contains { $0.verb != nil } }
    return telling.count * 2 >= sharing.count ? word : nil
  }

  private static func topics(of description: String) -> [(Topic, String)] {
    var seen: Topics = []
    var found: [(Topic, String)] = []
    for word in Prose(description).sentences.flatMap(\.tokens) {
      for topic in word.sense.topics.subtracting(seen).all { found.append((topic, word.text)) }
      seen.formUnion(word.sense.topics)
    }
    return found
  }
}
