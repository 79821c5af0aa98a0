import MCP

/// What stands behind the front: told of every exchange, in the order of the design's first steps.
///
/// The whole live system is confined to one event loop: a front, the gate, the questions and the upstreams call each
/// other directly, without locks or hops. Nothing here is `Sendable`, and nothing here may block.
protocol Reception: AnyObject {
  /// Whether this bearer token opens this server. Asked when the head of a request is read, before its body.
  func identify(server: String, bearer: String?) -> Identification

  /// One message of an agent. Its answer, if it has one, goes to `reply`, at once or later.
  func receive(_ message: Message, from caller: Caller, reply: any AgentReply)

  /// An agent opened the stream for what the server sends unasked (GET before 2026-07-28).
  func listen(_ caller: Caller, lastEventID: String?, reply: any AgentReply)

  /// An agent ends its session (DELETE before 2026-07-28). Returns why not, if it can't.
  func endSession(_ caller: Caller) -> HTTPRefusal?

  /// The connection under a reply is gone, before the reply was finished.
  func disconnected(_ reply: any AgentReply)
}

/// Who is calling, as far as the head of a request tells.
struct Caller {
  var grant: Grant
  var server: String
  /// `Mcp-Session-Id`.
  var sessionID: String?
  /// `MCP-Protocol-Version`.
  var protocolVersion: String?
  /// `Mcp-Method`, 2026-07-28.
  var methodHeader: String?
  /// `Mcp-Name`, decoded, 2026-07-28.
  var nameHeader: String?
  /// `Mcp-Param-…`, as they came, by their names in lower case, 2026-07-28.
  var parameterHeaders: [String: String] = [:]
  /// By which way the agent came, as it is recorded: there is one.
  let transport = "http"
}

/// Whether a token opens a server.
enum Identification {
  case known(Grant)
  case refused(HTTPRefusal)
}

/// An answer below JSON-RPC: a status, and the error that goes into its body.
struct HTTPRefusal: Error, Equatable {
  var status: Int
  var error: RPCError
  /// Seconds, for 429.
  var retryAfter: Int?
}

/// The way back to the agent for one request. A reply is finished once, by `answer`, `accept` or `refuse`; between
/// opening a stream and the answer it may carry other messages.
protocol AgentReply: AnyObject {
  /// Opens the SSE stream now, with a first comment, because the answer will take its time. Does nothing if it is open.
  func openStream()
  /// A comment line on the open stream, to keep it alive.
  func comment()
  /// A notification or request of the server, or of the gateway itself, before the answer; opens the stream.
  func push(_ message: Message)
  /// The answer: as plain JSON, or as the last event of the open stream. `sessionID` goes into the head, if one is new.
  func answer(_ response: Response, status: Int, sessionID: String?)
  /// 202 without a body: a notification or response was taken.
  func accept()
  /// An answer below JSON-RPC.
  func refuse(_ refusal: HTTPRefusal, id: RequestID?)
  /// Ends a stream that has no answer (GET).
  func end()
}
