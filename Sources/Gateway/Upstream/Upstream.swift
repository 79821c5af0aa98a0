import MCP

/// One registered MCP server, reached by HTTP or as child processes. Confined to the gateway's event loop.
protocol Upstream: AnyObject {
  /// A way to the server for one owner. Links share nothing that one owner could see of another.
  func link(for owner: LinkOwner, observer: any LinkObserver) -> any UpstreamLink
  /// Takes the server's tools when their list was read: how a call is sent may hang on its tool's definition.
  func learn(_ tools: [ToolDefinition])
  /// Why a tool can't be called on this way in the stateless revision, by its definition; none if it can.
  func obstacle(to tool: ToolDefinition) -> String?
  /// Closes all links; `done` is called when nothing is left of them, child processes included.
  func shutDown(_ done: @escaping () -> Void)
}

extension Upstream {
  func learn(_ tools: [ToolDefinition]) {}
  func obstacle(to tool: ToolDefinition) -> String? { nil }
}

/// On whose behalf a link exists.
enum LinkOwner: Hashable {
  /// The gateway's own, to read the tool lists.
  case gateway
  /// One agent's session (before 2026-07-28).
  case session(String)
  /// One grant (2026-07-28, or `shared: true`).
  case grant(String)
}

/// One owner's way to a server: its child process, or its HTTP session. Request ids and progress tokens are the
/// link's own on the wire; what comes back bears those of the request again.
protocol UpstreamLink: AnyObject {
  /// Sends a request once. Everything that belongs to it goes to `sink`; the last of it is an ``UpstreamEvent/answered(_:)``
  /// or ``UpstreamEvent/failed(_:)``. The sink hears nothing before this method has returned.
  func send(_ request: Request, revision: Revision, sink: any UpstreamSink) -> UpstreamTicket
  /// Sends a notification. Whether it arrives is not told, as in JSON-RPC.
  func send(_ notice: Notice, revision: Revision)
  /// Answers a request that the server sent through this link.
  func send(_ response: Response, revision: Revision)
  /// Tells the server, in the way of its transport and revision, that an answer is no longer wanted. The sink hears
  /// nothing more.
  func cancel(_ ticket: UpstreamTicket, reason: String?)
  /// Opens the stream for what the server sends unasked, where the transport has one (GET before 2026-07-28).
  func listen(revision: Revision)
  /// Ends the session at the server (DELETE; or the end of the child process group).
  func close()
}

/// A request that is under way on a link.
struct UpstreamTicket: Hashable {
  var number: Int
}

/// What comes of a request.
enum UpstreamEvent {
  /// A notification or request of the server that belongs to this request, such as progress.
  case message(Message)
  /// The server's answer, under the request's own id.
  case answered(Response)
  /// There will be no answer.
  case failed(UpstreamFailure)
}

/// Why there is no answer.
struct UpstreamFailure: Error, CustomStringConvertible {
  /// Whether surely no byte of the request was written. If not sure, false: the call may have run.
  var surelyUnsent: Bool
  /// Whether the server says that it did not take the request.
  var wasNotTaken = false
  /// For a person: what happened and to which server.
  var reason: String

  /// Whether surely nothing came of the request.
  var surelyUnmade: Bool { surelyUnsent || wasNotTaken }

  var description: String { reason }
}

/// Takes what comes of one request.
protocol UpstreamSink: AnyObject {
  func upstream(_ event: UpstreamEvent, for ticket: UpstreamTicket)
}

/// Takes what a link tells unasked.
protocol LinkObserver: AnyObject {
  /// A notification or request that belongs to no request under way.
  func link(_ link: any UpstreamLink, received message: Message)
  /// The link is gone (child ended, session unknown to the server). Requests under way have failed already; the next
  /// `send` starts anew where the transport can.
  func linkDown(_ link: any UpstreamLink, reason: String)
}
