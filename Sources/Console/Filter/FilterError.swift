/// A term that means nothing.
struct FilterError: Error, Sendable, Equatable, CustomStringConvertible {
  var term: String
  var problem: String

  var description: String { "`\(term)`: \(problem)" }
}
