import MCP

/// What came of reading a document.
public struct PolicyReading: Sendable {
  /// Nil if there is any error.
  public let document: PolicyDocument?
  /// Every error and warning, in the order of the text.
  public let diagnostics: [Diagnostic]
  /// The document as far as it could be read, errors or not.
  let draft: PolicyDocument?

  /// The errors alone.
  public var errors: [Diagnostic] { diagnostics.filter { $0.severity == .error } }

  /// The errors alone, for who may read only the first: a key that is misspelt stands before the one that is missing.
  public var errorsByUse: [Diagnostic] { errors.inOrderOfUse }
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
  /// What a gateway makes of it. It knows one operator, its own user, so that a rule which asks for more people could
  /// never be obeyed: that is an error there.
  public var forGateway: PolicyReading {
    guard let draft else { return self }
    var reader = DocumentReader(file: draft.file)
    for approval in draft.approvalRules where approval.approvers > 1 {
      let pointer = (try? JSONPointer(approval.rule.pointer)) ?? .root
      reader.error(
        "`approvers` asks for \(approval.approvers) people, and a gateway knows one operator, its own user",
        hint: "write 1, or leave it out", at: approval.approversPosition ?? .start, pointer.appending("approvers"))
    }
    guard !reader.diagnostics.isEmpty else { return self }
    return PolicyReading(document: nil, diagnostics: (reader.diagnostics + diagnostics).inTextOrder, draft: nil)
  }

  /// What is known of a document that can't be used as a whole.
  package init(refusing file: String, _ problem: String) {
    let diagnostic = Diagnostic(
      severity: .error, file: file, line: 1, column: 1, pointer: .root, message: problem, hint: nil)
    self.init(document: nil, diagnostics: [diagnostic], draft: nil)
  }
}
