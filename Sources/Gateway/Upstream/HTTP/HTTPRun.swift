import MCP
import NIOCore
import NIOHTTP1

/// What an ``HTTPRun`` tells the link it runs for.
protocol HTTPRunOwner: AnyObject {
  func run(_ run: HTTPRun, _ event: ResponseReader.Event)
  /// There was no response, or not all of it.
  func run(_ run: HTTPRun, failed failure: UpstreamFailure)
}

/// One HTTP request to a server and its response. It is written once, on one connection.
final class HTTPRun {
  /// What a request is for.
  enum Purpose: Equatable {
    case request(UpstreamTicket, initializes: Bool)
    case notice(initialized: Bool)
    case listen
    case end
  }

  private enum State {
    case waiting
    case sent(UpstreamConnection)
    case over
  }

  let purpose: Purpose
  let revision: Revision
  private let upstream: HTTPUpstream
  private let head: HTTPRequestHead
  private let body: ByteBuffer?
  private weak var owner: (any HTTPRunOwner)?
  private var reader = ResponseReader()
  private var state = State.waiting
  private var isSettled = false

  init(
    _ purpose: Purpose, revision: Revision, upstream: HTTPUpstream, head: HTTPRequestHead, body: ByteBuffer?,
    owner: (any HTTPRunOwner)?
  ) {
    self.purpose = purpose
    self.revision = revision
    self.upstream = upstream
    self.head = head
    self.body = body
    self.owner = owner
  }

  /// The session that the request names.
  var session: String? { head.headers.first(name: "mcp-session-id") }

  /// Bytes of its body.
  var length: Int { body?.readableBytes ?? 0 }

  /// Whether its response was read, or will not be.
  var isOver: Bool { if case .over = state { true } else { false } }

  /// Whether bytes of the request may have been written.
  var isSent: Bool { if case .sent = state { true } else { false } }

  func start() {
    guard case .waiting = state else { return }
    upstream.lease { leased in
      switch (leased, self.state) {
      case (.success(let connection), .waiting):
        self.state = .sent(connection)
        connection.send(self.head, body: self.body, for: self)
      case (.success(let connection), _): self.upstream.giveBack(connection)
      case (.failure(let failure), .waiting): self.end(failure)
      case (.failure, _): break
      }
    }
  }

  /// Its answer is here: the rest of the response is of no interest.
  func settle() { isSettled = true }

  /// Whether the response goes on though its answer is here; true once.
  func beginsToLinger() -> Bool {
    defer { isSettled = false }
    return isSettled && isSent
  }

  /// Ends the run, and its connection if the response is not over; nothing more is told.
  func cancel() {
    if case .sent(let connection) = state { connection.close() }
    state = .over
  }

  func received(_ part: HTTPClientResponsePart) {
    for event in reader.read(part) {
      guard case .sent(let connection) = state else { return }
      if case .finished(let ending) = event {
        state = .over
        if case .unreadable = ending { connection.close() }
      }
      owner?.run(self, event)
    }
  }

  func connectionLost() {
    guard isSent else { return }
    end(UpstreamFailure(surelyUnsent: false, reason: "\(upstream.title) closed the connection before it had answered"))
  }

  private func end(_ failure: UpstreamFailure) {
    state = .over
    owner?.run(self, failed: failure)
  }
}
