import MCP

extension Evidence {
  /// What the annotations raise. What they would lower is ``RiskClassifier``'s to judge.
  static func ofAnnotations(_ annotations: ToolAnnotations) -> [Evidence] {
    guard annotations.readOnlyHint != true else { return [] }
    if annotations.destructiveHint == true {
      return [Evidence(.destroys, "annotation", quoting: "destructiveHint: true")]
    }
    return annotations.readOnlyHint == false
      ? [Evidence(.writes, "annotation", quoting: "readOnlyHint: false")] : []
  }
}
