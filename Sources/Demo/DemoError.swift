/// Why the demo can't go on.
public enum DemoError: Error, Sendable, Equatable, CustomStringConvertible {
  /// There is no demo server of this name.
  case unknownServer(String)
  /// Standard input or output failed, with the system's reason.
  case brokenPipe(String)
  /// The server was sent what can't be cut into messages.
  case unreadable(String)
  /// An agent can't reach the gateway.
  case unreachable(url: String, reason: String)
  /// The gateway did not take an agent: HTTP status, and what it said.
  case turnedAway(status: Int, reason: String)
  /// An answer that is no MCP.
  case notUnderstood(String)

  /// The reason in words, with the remedy where there is one.
  public var description: String {
    switch self {
    case .unknownServer(let name):
      "there is no demo server `\(name)`: take \(DemoServer.names.map { "`\($0)`" }.joined(separator: " or "))"
    case .brokenPipe(let reason): "standard input or output failed: \(reason)"
    case .unreadable(let reason): "standard input can't be read as messages: \(reason)"
    case .unreachable(let url, let reason): "the gateway can't be reached at `\(url)`: \(reason)"
    case .turnedAway(let status, let reason): "the gateway answered with HTTP status \(status): \(reason)"
    case .notUnderstood(let reason): "the gateway's answer can't be understood: \(reason)"
    }
  }
}
