import Risk

extension DefinitionFinding {
  /// What was found, with the words that say so, for a person.
  var note: String { quote.isEmpty ? kind.phrase : "\(kind.phrase): \(quote)" }
}
