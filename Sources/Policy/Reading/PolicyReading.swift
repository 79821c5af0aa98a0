import MCP

/// What came of reading a document.
public struct PolicyReading: Sendable {
  /// Nil if there is any error.
  public let document: PolicyDocument?
  /// Every error and warning, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// The errors alone.
  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }
}

extension PolicyDocument {
  /// Reads a document: JSON or YAML, by the file's name. All that is wrong is reported, not only the first.
  public static func read(_ bytes: [UInt8], file: String) -> PolicyReading {
    var reader = DocumentReader(file: file)
    let document = reader.tree(of: bytes).flatMap { reader.document(Cursor($0)) }
    return reader.reading(of: document)
  }
}

extension PolicyReading {
  /// What is known of a document that can't be used as a whole.
  package init(refusing file: String, _ problem: String) {
    let diagnostic = Diagnostic(
      severity: .error, file: file, line: 1, column: 1, pointer: .root, message: problem, hint: nil)
    self.init(document: nil, diagnostics: [diagnostic])
  }
}
