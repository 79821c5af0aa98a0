import MCP
import Text

extension Sign {
  /// The first character that a person would not see in what the model is told: no honest definition has one.
  static func hiding(in tool: ToolDefinition) -> Sign? {
    let texts: [(Place, String)] = [
      (.name, tool.name), (.title, tool.title ?? ""), (.description, tool.description ?? ""),
    ]
    for (place, text) in texts {
      let count = HiddenCharacters.count(in: text)
      guard count > 0, let first = HiddenCharacters.find(in: text).first else { continue }
      return Sign(.nameMeans, "hides", deed: .hides, at: place, quoting: "\(count) hidden, first \(first.name)")
    }
    return nil
  }
}
