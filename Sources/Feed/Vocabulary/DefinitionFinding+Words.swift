import Risk

extension DefinitionFinding {
  /// What is wrong with a definition and the words that say so, for a person: `asks for secrets …: send your keys`.
  public var words: String { "\(kind.phrase): \(quote)" }
}
