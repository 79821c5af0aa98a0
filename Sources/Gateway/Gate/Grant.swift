/// The credential of one agent for one server. The token itself is stored nowhere, only its hash.
struct Grant: Sendable, Equatable {
  /// Such as `g7`.
  var id: String
  var server: String
  /// What people call the agent: `design-bot`.
  var label: String
  /// SHA-256 of the token.
  var tokenHash: [UInt8]
  var suspended: Bool
  /// Milliseconds since 1970.
  var createdAt: Int64
  var lastUsedAt: Int64?
}
