import Feed
import MCP

/// A call that may pass, with its room in limits: ready to be sent once, when it is recorded.
final class Passage {
  let arrival: Arrival
  let id: CallID
  /// What a person's yes to it would be bound to, hex.
  let digest: String
  /// The size of the arguments as canonical JSON.
  let argumentBytes: Int
  let reservation: Reservation
  /// The question whose yes lets it pass; none if nobody had to be asked.
  let question: Question?
  /// Answers to what the server asked in an earlier round, as they were recorded.
  let inputResponses: JSONObject?
  /// The server's own state of that round.
  let upstreamState: String?
  /// How many rounds of the server's own came before.
  let round: Int

  /// - Parameter decided: the call as it is recorded.
  init(
    arrival: Arrival, decided: CallDecided, reservation: Reservation, question: Question? = nil,
    inputResponses: JSONObject? = nil, upstreamState: String? = nil
  ) {
    self.arrival = arrival
    id = decided.call
    digest = decided.digest
    argumentBytes = decided.argumentBytes
    self.reservation = reservation
    self.question = question
    self.inputResponses = inputResponses
    self.upstreamState = upstreamState
    round = 0
  }

  /// The same call again, which goes on with what its server asked.
  init(_ before: Passage, goingOnBy arrival: Arrival, upstreamState: String?, round: Int) {
    self.arrival = arrival
    id = before.id
    digest = before.digest
    argumentBytes = before.argumentBytes
    reservation = before.reservation
    question = nil
    inputResponses = arrival.call.inputResponses
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
