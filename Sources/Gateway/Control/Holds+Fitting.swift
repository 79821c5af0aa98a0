import Feed
import MCP

extension Holds {
  /// What waits, in one line: one call with a megabyte of arguments must not hide the others. If all of it does not
  /// fit, long arguments are left out; if that is not enough, the oldest come first and the newest wait their turn.
  func fitting(in room: Int = FeedLine.room) -> Holds {
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
  var shortened: HeldCall {
    let isLong = arguments.isLong
    guard isLong || lastYes != nil else { return self }
    var short = self
    short.lastYes = nil
    short.arguments = arguments.shortened
    if isLong { short.cut = true }
    return short
  }
}

extension JSON {
  fileprivate var isLong: Bool { byteCount > 512 }

  /// What is told of arguments for which there is no room: their length, bytes.
  var shortened: JSON { isLong ? ["length": .number(JSONNumber(byteCount))] : self }
}
