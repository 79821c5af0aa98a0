import Feed
import MCP

extension Recent {
  /// How many bytes of calls one answer may have: well within a line, and read in a blink.
  static let room = FeedLine.limit / 2

  /// The newest of these calls, as many as there is room for.
  init(seq: Int, newest calls: [CallRow], room: Int = Self.room) {
    var left = room
    let fitting = calls.reversed().prefix { row in
      left -= row.wire.byteCount + 1
      return left >= 0
    }
    self.init(seq: seq, calls: fitting.reversed())
  }
}
