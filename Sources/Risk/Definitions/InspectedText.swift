import MCP
import Text

/// One text of a definition, cut into words for finding what it asks of the model.
struct InspectedText {
  let text: String
  /// Everything between spaces, in order; a sentence's end is a word of its own.
  let words: [InspectedWord]

  init(_ text: String) {
    self.text = text
    words = InspectedWord.words(of: text)
  }

  func findings(at pointer: JSONPointer, names: ToolNames) -> [DefinitionFinding] {
    let hidden = HiddenCharacters.count(in: text)
    var found: [DefinitionFinding] = []
    if hidden > 0 { found.append(finding(.hiddenCharacters, "\(hidden) in: \(text)", at: pointer)) }
    guard words.count > 1 || text.utf8.count > 12 else { return found }
    if let tag = FakeTag.first(in: text) { found.append(finding(.fakeTag, tag, at: pointer)) }
    for (kind, rule) in PoisonRules.all {
      if let place = rule.first(in: words) { found.append(finding(kind, quote(from: place), at: pointer)) }
    }
    if let name = names.foreign(in: words) { found.append(finding(.otherTool, name, at: pointer)) }
    return found
  }

  /// Some words from one on, as they stand.
  private func quote(from place: Int) -> String {
    words[place...].prefix(14).map(\.raw).joined(separator: " ")
  }

  private func finding(_ kind: DefinitionFindingKind, _ quote: String, at pointer: JSONPointer) -> DefinitionFinding {
    DefinitionFinding(kind: kind, pointer: pointer.description, quote: VisibleText(quote).cut(to: 100))
  }
}
