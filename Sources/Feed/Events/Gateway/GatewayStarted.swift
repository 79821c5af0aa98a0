/// A gateway took the ledger. Questions of the process before it are withdrawn.
public struct GatewayStarted: Codable, Sendable, Equatable, EventBody {
  public static let type = "gateway.started"

  public var version: String
  public var pid: Int32

  public init(version: String, pid: Int32) {
    self.version = version
    self.pid = pid
  }
}
