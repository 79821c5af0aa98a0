import MCP

/// What came back for one request over Streamable HTTP.
struct HTTPAnswer: Sendable, Equatable {
  let status: Int
  /// The session that the gateway opened, if it did.
  let session: String?
  /// The message that answers, if one came.
  let message: Message?
}
