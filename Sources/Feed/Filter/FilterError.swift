/// A term that means nothing.
public struct FilterError: Error, Sendable, Equatable, CustomStringConvertible {
  /// As it was typed.
  public var term: String
  /// What would be right.
  public var problem: String

  /// The term, and what would be right.
  public var description: String { "`\(term)`: \(problem)" }
}
