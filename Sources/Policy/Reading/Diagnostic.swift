import MCP

/// One thing that is wrong, or doubtful, in a document: where, what, and what to do.
public struct Diagnostic: Sendable, Hashable {
  /// Whether the document can be used all the same.
  public enum Severity: String, Sendable, Hashable {
    case error, warning
  }

  /// An error or a warning.
  public let severity: Severity
  /// The name of the file, as it was given.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// The place in the document's tree.
  public let pointer: JSONPointer
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let hint: String?
  /// Whether it says that something is not there. Another error may tell why: it is there under a misspelt name.
  public var isOfAbsence = false
}

extension [Diagnostic] {
  /// From the first line to the last; what is said of one place stays in its order.
  var inTextOrder: [Diagnostic] {
    let sorted = enumerated().sorted { left, right in
      (left.element.line, left.element.column, left.offset) < (right.element.line, right.element.column, right.offset)
    }
    return sorted.map(\.element)
  }

  /// What explains most first: what is there before what is not. Otherwise the order stays.
  var inOrderOfUse: [Diagnostic] { filter { !$0.isOfAbsence } + filter(\.isOfAbsence) }
}

extension Diagnostic: CustomStringConvertible {
  /// One line: `runware.json:3:3: error: unknown key … (at /defualt); did you mean …?`
  public var description: String {
    let place = pointer.tokens.isEmpty ? "" : " (at \(pointer))"
    return "\(file):\(line):\(column): \(severity): \(message)\(place)\(hint.map { "; \($0)" } ?? "")"
  }
}
