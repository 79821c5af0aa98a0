/// A gateway took the ledger. Questions of the process before it are withdrawn.
public struct GatewayStarted: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "gateway.started"

  /// The gateway's version.
  public var version: String
  /// The gateway's process.
  public var pid: Int32

  /// All members, in the order in which they are written.
  public init(version: String, pid: Int32) {
    self.version = version
    self.pid = pid
  }
}
