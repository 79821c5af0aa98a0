/// Keys of `_meta` that the protocol gives a meaning (MCP 2026-07-28, `RequestMetaObject`).
public enum MetaKey {
  /// The revision that a request of the stateless era speaks.
  public static let protocolVersion = "io.modelcontextprotocol/protocolVersion"
  /// Name and version of the client: its own word.
  public static let clientInfo = "io.modelcontextprotocol/clientInfo"
  /// What the client can do, said anew with every request of the stateless era.
  public static let clientCapabilities = "io.modelcontextprotocol/clientCapabilities"
  /// From which level on the client wants log messages about this request.
  public static let logLevel = "io.modelcontextprotocol/logLevel"
  /// The name under which the client wants to hear of progress.
  public static let progressToken = "progressToken"

  /// Whether a key is about the carrying of a request and not about what it asks for: it may differ from one try of
  /// a call to the next without making it another call.
  public static func isOfTransport(_ key: String) -> Bool {
    key.utf8.starts(with: "io.modelcontextprotocol/".utf8)
      || [progressToken, "traceparent", "tracestate", "baggage"].contains { $0.hasSameBytes(as: key) }
  }
}
