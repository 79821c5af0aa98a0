/// What the gate said of a content method, such as `resources/read`, or of an unknown one.
public struct MethodDecided: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "method.decided"

  /// The server's short name.
  public var server: String
  /// The grant's id.
  public var grant: String
  /// The grant's label.
  public var agent: String
  /// The method on the wire.
  public var method: String
  /// `allow` or `deny`.
  public var decision: Decision
  /// The rule that decided.
  public var rule: String

  /// All members, in the order in which they are written.
  public init(server: String, grant: String, agent: String, method: String, decision: Decision, rule: String) {
    self.server = server
    self.grant = grant
    self.agent = agent
    self.method = method
    self.decision = decision
    self.rule = rule
  }
}
