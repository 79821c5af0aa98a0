import MCP
import Text

extension Evidence {
  /// Text for the model in which a person would not see everything is no honest description.
  static func ofHiddenCharacters(_ tool: ToolDefinition) -> [Evidence] {
    let texts = [("name", tool.name), ("title", tool.title ?? ""), ("description", tool.description ?? "")]
    return texts.compactMap { place, text in
      let found = HiddenCharacters.find(in: text)
      return found.first.map { Evidence(.hides, "\(place), \(found.count) hidden", quoting: String($0.scalar)) }
    }
  }
}
