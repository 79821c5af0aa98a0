/// What the gate said of a content method, such as `resources/read`, or of an unknown one.
public struct MethodDecided: Codable, Sendable, Equatable, EventBody {
  public static let type = "method.decided"

  public var server: String
  public var grant: String
  public var agent: String
  public var method: String
  public var decision: Decision
  public var rule: String

  public init(server: String, grant: String, agent: String, method: String, decision: Decision, rule: String) {
    self.server = server
    self.grant = grant
    self.agent = agent
    self.method = method
    self.decision = decision
    self.rule = rule
  }
}
