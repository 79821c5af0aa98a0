/// Every server as it is now.
public struct Servers: Codable, Sendable, Equatable {
  public var seq: Int
  public var servers: [ServerState]

  public init(seq: Int, servers: [ServerState]) {
    self.seq = seq
    self.servers = servers
  }
}
