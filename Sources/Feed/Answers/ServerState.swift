/// A server as it is now.
public struct ServerState: Codable, Sendable, Equatable {
  public var server: String
  /// `http` or `stdio`.
  public var transport: String
  public var up: Bool
  public var problem: String?
  /// `enforce` or `observe`.
  public var mode: String
  public var tools: Int

  public init(server: String, transport: String, up: Bool, problem: String? = nil, mode: String, tools: Int) {
    self.server = server
    self.transport = transport
    self.up = up
    self.problem = problem
    self.mode = mode
    self.tools = tools
  }
}
