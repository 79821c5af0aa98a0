import MCP
import Text

/// The names of all tools that an agent may see, for finding one that passes for another.
struct ToolNames: Sendable {
  private struct Known: Sendable {
    let name: String
    let server: String?
    let words: [String]
  }

  private let own: Set<ByteString>
  private let known: [Known]
  /// By what they look like.
  private let bySkeleton: [ByteString: [Known]]
  /// Names of other servers' tools that can be no ordinary word, in lower case.
  private let telling: [String: String]

  init(own: [String], others: [String: [String]]) {
    self.own = Set(own.map { ByteString($0) })
    known =
      own.map { Known(name: $0, server: nil, words: NameWords.split($0)) }
      + others.sorted { $0.key < $1.key }.flatMap { server, tools in
        tools.map { Known(name: $0, server: server, words: NameWords.split($0)) }
      }
    bySkeleton = Dictionary(grouping: known) { ByteString(Skeleton.text(of: $0.name)) }
    var telling: [String: String] = [:]
    for tool in known where tool.words.count > 1 && !self.own.contains(ByteString(tool.name)) {
      telling[tool.name.lowercased()] = tool.server ?? ""
    }
    self.telling = telling
  }

  /// What a name passes for.
  ///
  /// - Parameter texts: If given, a tool of the same name counts only if one of these names its server.
  func imitation(by name: String, naming texts: [String]? = nil) -> [DefinitionFinding] {
    let alike = bySkeleton[ByteString(Skeleton.text(of: name))] ?? []
    let same = alike.filter { $0.server != nil && $0.name.hasSameBytes(as: name) }
    if let same = texts.map({ Self.first(of: same, namedIn: $0) }) ?? same.first {
      return [finding(.sameName, same)]
    }
    if let other = alike.first(where: { !$0.name.hasSameBytes(as: name) && Skeleton.deceives(name, as: $0.name) }) {
      return [finding(.lookalikeName, other)]
    }
    let words = NameWords.split(name)
    return known.first { isMisspelt(words, for: $0) }.map { [finding(.lookalikeName, $0)] } ?? []
  }

  private static func first(of tools: [Known], namedIn texts: [String]) -> Known? {
    guard !tools.isEmpty else { return nil }
    let words = Set(texts.flatMap { InspectedWord.words(of: $0).map(\.bare) })
    return tools.first { $0.server.map { words.contains($0.lowercased()) } ?? false }
  }

  /// The first word that is the name of another server's tool.
  func foreign(in words: [InspectedWord]) -> String? {
    guard !telling.isEmpty else { return nil }
    return words.lazy.compactMap { word in
      telling[word.bare].map { $0.isEmpty ? word.bare : "\(word.bare) of \($0)" }
    }.first
  }

  /// Whether one word, of five letters or more and in no list, is one slip away from the other's: `list_isues`. Plurals
  /// are none.
  private func isMisspelt(_ words: [String], for other: Known) -> Bool {
    guard words.count == other.words.count, !words.isEmpty else { return false }
    let differing = words.indices.filter { words[$0] != other.words[$0] }
    guard differing.count == 1, let place = differing.first else { return false }
    let (word, meant) = (words[place], other.words[place])
    guard word.utf8.count >= 5, meant.utf8.count >= 5, Lexicon.sense(of: word) == .none else { return false }
    return word + "s" != meant && meant + "s" != word && Slip.isOne(from: meant, to: word)
  }

  private func finding(_ kind: DefinitionFindingKind, _ other: Known) -> DefinitionFinding {
    let quote = VisibleText(other.name).cut(to: 60) + (other.server.map { " of \($0)" } ?? "")
    return DefinitionFinding(kind: kind, pointer: "/name", quote: quote)
  }
}
