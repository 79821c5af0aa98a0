import Feed
import MCP

/// A call that was sent, until it is answered.
final class RunningCall: UpstreamSink {
  let passage: Passage
  /// Milliseconds since 1970.
  let sentAt: Int64
  /// When the agent next needs a sign of life, milliseconds since 1970.
  var nextSign: Int64
  private var ticket: UpstreamTicket?
  private unowned let gate: Gate

  init(_ passage: Passage, gate: Gate, at now: Int64) {
    self.passage = passage
    self.gate = gate
    sentAt = now
    nextSign = now + Waiter.signInterval
  }

  var id: CallID { passage.id }
  var exchange: Exchange { passage.arrival.exchange }

  func send() {
    let ticket = exchange.line.link.send(passage.request, revision: exchange.agent.revision, sink: self)
    self.ticket = ticket
  }

  /// Tells the server that nobody wants the answer any more.
  func cancel(reason: String?) {
    if let ticket { exchange.line.link.cancel(ticket, reason: reason) }
  }

  func upstream(_ event: UpstreamEvent, for ticket: UpstreamTicket) {
    switch event {
    case .message(let message): exchange.line.relay(message, within: exchange)
    case .answered(let response): gate.settle(self, answer: response.outcome)
    case .failed(let failure): gate.settle(self, failure: failure)
    }
  }
}
