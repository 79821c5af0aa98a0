/// The gateway ended in order.
public struct GatewayStopped: Codable, Sendable, Equatable, EventBody {
  public static let type = "gateway.stopped"

  public var reason: String

  public init(reason: String) {
    self.reason = reason
  }
}
