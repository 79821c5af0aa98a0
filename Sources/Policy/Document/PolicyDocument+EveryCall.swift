import MCP

extension PolicyDocument {
  /// What the document says of every call of a tool, whatever its arguments: all that can be judged before there is a
  /// call, by the tool's name, level and category.
  ///
  /// Of a `require` stays what it asks of level and category. A `deny_if` or `require_approval` that asks anything else
  /// goes, because some call would escape it; so do `limits`, which judge no call by itself.
  public var ofEveryCall: PolicyDocument {
    let start = JSONPosition(offset: 0, line: 1, column: 1)
    return PolicyDocument(
      file: file, description: description, defaultAction: defaultAction,
      hide: Array(zip(hide, hidePositions)) + (hidesAll ? [("*", start)] : []), methods: methods,
      allTools: allTools.ofEveryCall,
      tools: tools.map {
        ListedTool(name: $0.name, rules: $0.rules.ofEveryCall, pointer: $0.pointer, position: $0.position)
      })
  }
}

extension ToolRules {
  fileprivate var ofEveryCall: ToolRules {
    ToolRules(
      require: require.map { rule in
        Rule(pointer: rule.pointer, conditions: rule.conditions.filter(\.isOfTool), message: rule.message)
      },
      denyIf: denyIf.filter { $0.conditions.allSatisfy(\.isOfTool) },
      requireApproval: requireApproval.filter { $0.rule.conditions.allSatisfy(\.isOfTool) })
  }
}

extension Condition {
  /// Whether the tool's own risk answers it.
  fileprivate var isOfTool: Bool { subject == .risk(.level) || subject == .risk(.category) }
}
