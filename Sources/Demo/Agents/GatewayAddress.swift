/// Where a gateway listens for agents.
public struct GatewayAddress: Sendable, Equatable {
  /// A name or a number.
  public let host: String
  /// The TCP port.
  public let port: Int

  /// An address.
  public init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// The value of `Host`; an IPv6 number stands in brackets.
  var authority: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

  func path(to server: String) -> String { "/mcp/\(server)" }

  func url(of server: String) -> String { "http://\(authority)\(path(to: server))" }
}
