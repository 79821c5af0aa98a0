import Feed
import MCP

/// A call that may pass: recorded, with its room in limits, ready to be sent once.
final class Passage {
  let arrival: Arrival
  let decided: CallDecided
  let reservation: Reservation
  /// The question whose yes lets it pass; none if nobody had to be asked.
  let question: Question?
  /// Answers to what the server asked in an earlier round, as they were recorded.
  let inputResponses: JSONObject?
  /// The server's own state of that round.
  let upstreamState: String?
  /// How many rounds of the server's own came before.
  let round: Int

  init(
    arrival: Arrival, decided: CallDecided, reservation: Reservation, question: Question? = nil,
    inputResponses: JSONObject? = nil, upstreamState: String? = nil, round: Int = 0
  ) {
    self.arrival = arrival
    self.decided = decided
    self.reservation = reservation
    self.question = question
    self.inputResponses = inputResponses
    self.upstreamState = upstreamState
    self.round = round
  }

  /// What may be given back if surely nothing of this was sent: a later round goes on with a call that was.
  var returnable: Reservation { round == 0 ? reservation : .none }

  /// The request as it goes to the server: what the gateway put into it for itself is taken out.
  var request: Request {
    var request = arrival.exchange.request
    request.params?["requestState"] = upstreamState.map { .string($0) }
    if let inputResponses { request.params?["inputResponses"] = .object(inputResponses) }
    return request
  }
}
