import MCP

/// The four lists of rules that a tool has, or that `all_tools` has for every tool.
public struct ToolRules: Sendable {
  /// Denied unless they hold.
  public var require: [Rule] = []
  /// Denied if they hold.
  public var denyIf: [Rule] = []
  /// Put to a person if they hold.
  public var requireApproval: [ApprovalRule] = []
  /// How much may pass.
  public var limits: [Limit] = []

  /// No rules: what is listed this way is allowed.
  public static let none = ToolRules()

  /// Whether there is no rule at all.
  public var isEmpty: Bool {
    require.isEmpty && denyIf.isEmpty && requireApproval.isEmpty && limits.isEmpty
  }

  var json: JSON {
    [
      "require": .array(require.map(\.json)), "deny_if": .array(denyIf.map(\.json)),
      "require_approval": .array(requireApproval.map(\.json)), "limits": .array(limits.map(\.json)),
    ]
  }
}

/// A tool under `tools`, with its rules.
public struct ListedTool: Sendable {
  /// The tool's name.
  public let name: String
  /// Its rules; none allows it as it is listed.
  public let rules: ToolRules
  /// The tool's JSON Pointer into the document.
  public let pointer: String
  /// Where its name stands in the file.
  let position: JSONPosition
}
