import MCP

/// Requests other than calls that were sent and are not answered. Before 2026-07-28 they go on when their agent has
/// gone, and a server may never answer: what one grant may have of them is bounded, as with calls. Those that nobody
/// waits for give way, or a server that leaves some unanswered would lock its agents out in the end.
struct RequestsUnderWay {
  /// What one grant may have.
  struct Bounds {
    var requests = 500
    /// Of ids and `params`.
    var bytes = 128 << 20
  }

  private struct Tally {
    var requests = 0
    var bytes = 0
    /// Those whose agents have gone, oldest first.
    var unheard: [PassingRequest] = []
  }

  var bounds = Bounds()
  /// By grant.
  private var tallies: [String: Tally] = [:]

  /// Whether a grant may have one more.
  func hasRoom(for grant: String) -> Bool {
    guard let tally = tallies[grant] else { return true }
    return tally.requests < bounds.requests && tally.bytes < bounds.bytes
  }

  /// Counts one that is sent.
  ///
  /// - Parameter bytes: as ``Request/keptBytes`` tells.
  mutating func begin(for grant: String, bytes: Int) {
    var tally = tallies[grant] ?? Tally()
    tally.requests += 1
    tally.bytes += bytes
    tallies[grant] = tally
  }

  /// The agent of one that was counted has gone, and it goes on.
  mutating func leave(_ passing: PassingRequest, of grant: String) {
    tallies[grant]?.unheard.append(passing)
  }

  /// Takes the one of a grant whose agent has been gone for the longest time; it is counted until it ends.
  mutating func takeUnheard(of grant: String) -> PassingRequest? {
    guard let tally = tallies[grant], !tally.unheard.isEmpty else { return nil }
    return tallies[grant]?.unheard.removeFirst()
  }

  /// One that was counted is answered, or not waited for any more.
  mutating func end(for grant: String, bytes: Int) {
    guard var tally = tallies[grant] else { return }
    tally.requests -= 1
    tally.bytes -= bytes
    tally.unheard.removeAll { !$0.isUnderWay }
    tallies[grant] = tally.requests > 0 ? tally : nil
  }
}

extension Request {
  /// How much is kept of it until it is answered, bytes of JSON.
  var keptBytes: Int { id.json.byteCount + (params?.byteCount ?? 0) }
}
