import MCP

/// What a trusted server's annotations make of a tool, where they say that it harms little.
struct Belief {
  let verdict: RiskVerdict

  /// Nothing if the annotations don't say so.
  init?(in annotations: ToolAnnotations, signs: Signs) {
    if annotations.readOnlyHint == true {
      let secrets = signs.all.filter { $0.deed == .readsSecrets }
      let hint = Sign(.hint, "reads", deed: .reads, at: .trustedAnnotation, quoting: "readOnlyHint: true")
      let deed = secrets.isEmpty ? Deed.reads : .readsSecrets
      verdict = RiskVerdict(.read, deed.level, deed, for: secrets + [hint], confidence: 1)
    } else {
      return nil
    }
  }
}
