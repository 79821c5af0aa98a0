/// A server as it is now.
public struct ServerState: Codable, Sendable, Equatable {
  /// The server's short name.
  public var server: String
  /// `http` or `stdio`.
  public var transport: String
  /// Whether it answers.
  public var up: Bool
  /// Why it does not answer, for a person.
  public var problem: String?
  /// `enforce` or `observe`.
  public var mode: String
  /// How many tools it has.
  public var tools: Int

  /// All members, in the order in which they are written.
  public init(server: String, transport: String, up: Bool, problem: String? = nil, mode: String, tools: Int) {
    self.server = server
    self.transport = transport
    self.up = up
    self.problem = problem
    self.mode = mode
    self.tools = tools
  }
}
