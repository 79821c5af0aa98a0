import Feed

/// The two clocks of a held call in words: how long the agent's request stays open, and when the question ends.
struct ClockWords {
  let waits: String
  let ends: String

  init(_ call: HeldCall, now: Int64, runs: Bool) {
    guard runs else {
      waits = "?"
      ends = "?"
      return
    }
    waits =
      switch call.wait {
      case .waiting: call.waitUntil.map { "\(Stretch.left($0 - now)), then: ask again" } ?? "as long as the question"
      case .asking: "its client asks again by itself"
      case .away: "away: it was told to ask again"
      }
    ends = "\(Stretch.left(call.expiresAt - now)), then: expired"
  }
}
