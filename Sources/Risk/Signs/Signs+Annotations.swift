import MCP

extension Signs {
  /// What the annotations raise. What they would lower is ``RiskClassifier``'s to judge.
  mutating func add(annotations: ToolAnnotations) {
    guard annotations.readOnlyHint != true else { return }
    if annotations.destructiveHint == true {
      add(Sign(.hint, "destructive", deed: .destroys, at: .annotation, quoting: "destructiveHint: true"))
    } else if annotations.readOnlyHint == false {
      add(Sign(.hint, "writes", deed: .writes, at: .annotation, quoting: "readOnlyHint: false"))
    }
  }
}
