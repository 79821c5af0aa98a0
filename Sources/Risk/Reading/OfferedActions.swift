/// The actions that a text lists for an argument that chooses among them: "Actions: list, create, delete."
struct OfferedActions {
  /// The first word of each, in lower case; none if fewer than two are listed.
  let names: [String]

  init(in text: String) {
    let parts = text.prefix(4000).split(separator: ":", omittingEmptySubsequences: false)
    let lists = zip(parts, parts.dropFirst()).filter { Self.announces($0.0) }.map { Self.items(of: $1) }
    names = lists.first { $0.count >= 2 } ?? []
  }

  private static func announces(_ part: Substring) -> Bool {
    let words = NameWords.split(part.suffix(40))
    return words.suffix(4).contains { ["action", "actions", "commands", "operation", "operations"].contains($0) }
  }

  /// Up to the end of the sentence.
  private static func items(of part: Substring) -> [String] {
    part.prefix { $0 != "." && $0 != "\n" }.split { ",;|/".contains($0) }.flatMap { item in
      NameWords.split(item).split { $0 == "or" || $0 == "and" }.compactMap(\.first)
    }
  }
}
