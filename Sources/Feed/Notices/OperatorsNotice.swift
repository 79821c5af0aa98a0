/// Who attends.
public struct OperatorsNotice: Codable, Sendable, Equatable, FeedNotice {
  /// The method on the wire.
  public static let method = "operators"

  /// The names, each once.
  public var operators: [String]

  /// All members, in the order in which they are written.
  public init(operators: [String]) {
    self.operators = operators
  }
}
