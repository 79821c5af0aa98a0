import Feed
import MCP

/// A call that was decided to be held and is in neither list yet.
struct Unplaced: Sendable {
  var decided: CallDecided
  var ts: Int64
  var arguments: JSON?
}
