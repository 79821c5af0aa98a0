/// Every server as it is now.
public struct Servers: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// Server by server.
  public var servers: [ServerState]

  /// All members, in the order in which they are written.
  public init(seq: Int, servers: [ServerState]) {
    self.seq = seq
    self.servers = servers
  }
}
