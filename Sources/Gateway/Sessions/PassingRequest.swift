import MCP

/// A request other than a call, on its way to the server and back.
final class PassingRequest: UpstreamSink {
  private let exchange: Exchange
  private let answered: (Response.Outcome) -> Void
  /// Told once, when nothing more is to come of it.
  private var ended: (() -> Void)?
  private var ticket: UpstreamTicket?
  /// Keeps itself as long as an answer can come.
  private var itself: PassingRequest?

  init(_ exchange: Exchange, ended: (() -> Void)? = nil, answered: @escaping (Response.Outcome) -> Void) {
    self.exchange = exchange
    self.ended = ended
    self.answered = answered
  }

  /// Whether an answer can still come.
  var isUnderWay: Bool { itself != nil }

  func send() {
    itself = self
    ticket = exchange.line.link.send(exchange.request, revision: exchange.agent.revision, sink: self)
  }

  /// The agent wants no answer any more. Before 2026-07-28 a lost connection says nothing about that.
  func stop(_ departure: Questions.Departure) {
    if departure == .cancelled || exchange.agent.revision.isStateless { cancel() }
    departure == .lost ? exchange.abandon() : exchange.answer(.error(.cancelled))
  }

  /// Tells the server that nobody waits for its answer; what comes of it is not heard any more.
  func cancel() {
    guard let ticket else { return }
    self.ticket = nil
    exchange.line.link.cancel(ticket, reason: "the agent wants no answer any more")
    end()
  }

  func upstream(_ event: UpstreamEvent, for ticket: UpstreamTicket) {
    switch event {
    case .message(let message): exchange.line.relay(message, within: exchange)
    case .answered(let response): finish(response.outcome)
    case .failed(let failure): finish(.error(.internalError(failure.reason)))
    }
  }

  private func finish(_ outcome: Response.Outcome) {
    end()
    answered(outcome)
  }

  private func end() {
    itself = nil
    ended?()
    ended = nil
  }
}
