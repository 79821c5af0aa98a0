import MCP

/// One thing that is wrong, or doubtful, in a document: where, what, and what to do.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  public let severity: Severity
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// The place in the document's tree.
  public let pointer: JSONPointer
  public let message: String
  public let hint: String?
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `runware.json:3:3: error: unknown key … (at /defualt); did you mean …?`
  public var description: String {
    let place = pointer.tokens.isEmpty ? "" : " (at \(pointer))"
    return "\(file):\(line):\(column): \(severity): \(message)\(place)\(hint.map { "; \($0)" } ?? "")"
  }
}
