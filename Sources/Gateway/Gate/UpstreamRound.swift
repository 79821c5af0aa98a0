import Feed
import MCP

/// A call about which its server has asked its agent something (`input_required`), until the agent goes on.
struct UpstreamRound {
  let call: RunningCall
  /// Counted from 1; the state that names it is good once.
  let round: Int
  /// When it is too late, milliseconds since 1970.
  let end: Int64

  /// How long an agent may take over what a server asks, milliseconds.
  static let age: Int64 = 600_000
}
