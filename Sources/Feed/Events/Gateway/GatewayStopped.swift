/// The gateway ended in order.
public struct GatewayStopped: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "gateway.stopped"

  /// Why, for a person.
  public var reason: String

  /// All members, in the order in which they are written.
  public init(reason: String) {
    self.reason = reason
  }
}
