import Feed
import MCP

/// The notification around an event's stored bytes, which are told as they are.
enum EventMessage {
  private static let head = Array(#"{"jsonrpc":"2.0","method":"event","params":"#.utf8)

  /// - Parameter limit: the longest line that a client takes. An event that is longer would end its connection, again
  ///   and again: its place is told, and what it was.
  static func around(_ event: [UInt8], limit: Int = FeedLine.limit) -> [UInt8] {
    let event = head.count + event.count + 2 > limit ? abridged(event) : event
    var line = [UInt8]()
    line.reserveCapacity(head.count + event.count + 2)
    line += head
    line += event
    line += [UInt8(ascii: "}"), UInt8(ascii: "\n")]
    return line
  }

  /// Which event it is, without what makes it long.
  private static func abridged(_ event: [UInt8]) -> [UInt8] {
    let whole = try? JSON(parsing: event)
    var short = JSONObject()
    for key in ["seq", "ts", "call", "server"] { short[key] = whole?[key] }
    short["type"] = "event.long"
    short["of"] = whole?["type"]
    short["bytes"] = .number(JSONNumber(event.count))
    return JSON.object(short).bytes
  }
}
