import Feed

/// Calls that were sent and are not over: those that run, and those about which their server has asked its agent
/// something. Each keeps its arguments, so what one grant may have of them is bounded.
struct CallsUnderWay {
  /// What one grant may have.
  struct Bounds: Equatable {
    var calls = 500
    /// Of arguments.
    var bytes = 128 << 20
  }

  private struct Tally {
    var calls = 0
    var bytes = 0
  }

  var bounds = Bounds()
  /// Sent, and not answered yet.
  private(set) var running: [CallID: RunningCall] = [:]
  /// The server waits for its agent.
  private(set) var rounds: [CallID: UpstreamRound] = [:]
  /// By grant.
  private var tallies: [String: Tally] = [:]

  /// Whether a grant may have one more.
  func hasRoom(for grant: String) -> Bool {
    guard let tally = tallies[grant] else { return true }
    return tally.calls < bounds.calls && tally.bytes < bounds.bytes
  }

  mutating func begin(_ call: RunningCall) {
    running[call.id] = call
    tally(call, 1)
  }

  /// - Returns: whether it ran: a call ends once.
  mutating func end(_ call: RunningCall) -> Bool {
    guard running[call.id] === call else { return false }
    running[call.id] = nil
    tally(call, -1)
    return true
  }

  /// The server has asked its agent something.
  mutating func begin(_ round: UpstreamRound) {
    rounds[round.call.id] = round
    tally(round.call, 1)
  }

  /// The agent goes on, or never will.
  mutating func end(_ round: UpstreamRound) {
    guard rounds.removeValue(forKey: round.call.id) != nil else { return }
    tally(round.call, -1)
  }

  private mutating func tally(_ call: RunningCall, _ change: Int) {
    let grant = call.passage.arrival.agent.grant.id
    var tally = tallies[grant] ?? Tally()
    tally.calls += change
    tally.bytes += change * call.passage.argumentBytes
    tallies[grant] = tally.calls > 0 ? tally : nil
  }
}
