import Feed
import MCP

extension Holds {
  /// How many bytes one answer may have: the rest of a line is for what is around it.
  static let room = FeedLine.limit - (4 << 10)

  /// What waits, in one line: one call with a megabyte of arguments must not hide the others. If all of it does not
  /// fit, long arguments are left out; if that is not enough, the oldest come first and the newest wait their turn.
  func fitting(in room: Int = Self.room) -> Holds {
    guard wire.byteCount > room else { return self }
    var left = room - Holds(seq: seq, holds: []).wire.byteCount
    let fitting = holds.map(\.shortened).prefix { hold in
      left -= hold.wire.byteCount + 1
      return left >= 0
    }
    return Holds(seq: seq, holds: Array(fitting))
  }
}

extension HeldCall {
  /// Without arguments that are long.
  fileprivate var shortened: HeldCall {
    let length = arguments.byteCount
    guard length > 512 || lastYes != nil else { return self }
    var short = self
    short.lastYes = nil
    if length > 512 {
      short.arguments = ["length": .number(JSONNumber(length))]
      short.cut = true
    }
    return short
  }
}
