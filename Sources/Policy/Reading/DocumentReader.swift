import MCP

/// Reads a tree into a document, and gathers everything that is wrong with it on the way.
package struct DocumentReader {
  let file: String
  let kind: DocumentKind
  package private(set) var diagnostics: [Diagnostic] = []
  private var placesOfErrors: Set<Place> = []
  /// Every limit with its place, to compare those that share a counter.
  var limits: [(limit: Limit, node: JSONNode)] = []
  /// What keys of a YAML text are called that were disguised.
  var disguised: [JSONPosition: String] = [:]

  private struct Place: Hashable {
    let line: Int
    let column: Int
    let pointer: JSONPointer
  }

  package init(file: String, kind: DocumentKind = .policy) {
    self.file = file
    self.kind = kind
  }

  /// A value gets one error: the first is the cause, what follows from it would only confuse.
  package mutating func error(
    _ message: String, hint: String? = nil, at position: JSONPosition, _ pointer: JSONPointer,
    isOfAbsence: Bool = false
  ) {
    let place = Place(line: position.line, column: position.column, pointer: pointer)
    guard placesOfErrors.insert(place).inserted else { return }
    report(.error, message, hint, at: position, pointer, isOfAbsence: isOfAbsence)
  }

  package mutating func error(_ message: String, hint: String? = nil, at cursor: Cursor) {
    error(message, hint: hint, at: cursor.node.position, cursor.pointer)
  }

  /// A member that must be there, and is not.
  mutating func missing(_ key: String, from cursor: Cursor, of what: String, hint: String? = nil) {
    error(
      "\(what) needs `\(key)`", hint: hint, at: cursor.node.position, cursor.pointer.appending(key), isOfAbsence: true)
  }

  mutating func warn(_ message: String, hint: String? = nil, at cursor: Cursor) {
    report(.warning, message, hint, at: cursor.node.position, cursor.pointer)
  }

  private mutating func report(
    _ severity: Diagnostic.Severity, _ message: String, _ hint: String?, at position: JSONPosition,
    _ pointer: JSONPointer, isOfAbsence: Bool = false
  ) {
    diagnostics.append(
      Diagnostic(
        severity: severity, file: file, line: position.line, column: position.column, pointer: pointer,
        message: message, hint: hint, isOfAbsence: isOfAbsence))
  }

  /// The document only if nothing is wrong with it; the diagnostics in the order of the text.
  func reading(of document: PolicyDocument?) -> PolicyReading {
    let hasErrors = diagnostics.contains { $0.severity == .error }
    return PolicyReading(document: hasErrors ? nil : document, diagnostics: sortedDiagnostics, draft: document)
  }

  /// What was found, in the order of the text.
  package var sortedDiagnostics: [Diagnostic] { diagnostics.inTextOrder }
}
