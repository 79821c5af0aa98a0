/// Who attends.
public struct OperatorsNotice: Codable, Sendable, Equatable, FeedNotice {
  public static let method = "operators"

  public var operators: [String]

  public init(operators: [String]) {
    self.operators = operators
  }
}
