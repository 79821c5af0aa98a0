import MCP
import Risk

/// Something in a tool's definition that a person should look at before any agent reads it.
public struct Finding: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Characters that a screen would not show as they are.
    case hiddenCharacters
  }

  /// What it is.
  public let kind: Kind
  /// Where in the definition (RFC 6901).
  public let pointer: String
  /// What was found, for a person.
  public let note: String
}

extension Finding {
  /// Everything that is to be found in one definition, in its order.
  static func find(in tool: ToolDefinition) -> [Finding] {
    Flags.find(in: tool.json).compactMap { flag in
      switch flag.kind {
      case .hiddenCharacters: Finding(kind: .hiddenCharacters, pointer: flag.pointer, note: flag.note)
      case .foldedValue: nil
      }
    }
  }
}
