import MCP

/// The requests under way on one link. On the wire each bears an id of the link's own, a number, so that the ids of
/// several agents can't meet; so does its progress token. What comes back bears those of the request again.
struct RequestTable<Sink> {
  /// A request that waits for its answer.
  struct Entry {
    let ticket: UpstreamTicket
    let originalID: RequestID
    let originalProgressToken: JSON?
    let sink: Sink

    /// What came of it, as its sender knows it: under its own id. A word of the gateway's in it would be the server's,
    /// and is left out.
    func response(_ outcome: Response.Outcome) -> Response {
      Response(id: originalID, outcome: outcome.withoutDecision)
    }
  }

  private var entries: [Int: Entry] = [:]
  private var last = 0

  /// Takes a request in, and returns it as it goes over the wire.
  mutating func open(_ request: Request, sink: Sink) -> (ticket: UpstreamTicket, request: Request) {
    last += 1
    let ticket = UpstreamTicket(number: last)
    let token = request.params?["_meta"]?[MetaKey.progressToken]
    entries[last] = Entry(ticket: ticket, originalID: request.id, originalProgressToken: token, sink: sink)
    var wire = request
    wire.id = ticket.wireID
    if token != nil { wire.params = wire.params?.with(progressToken: ticket.wireID.json) }
    return (ticket, wire)
  }

  /// The request of a response, and the response as the request's sender knows it; the request is over. Nil if the
  /// response answers nothing that is under way.
  mutating func settle(_ response: Response) -> (entry: Entry, response: Response)? {
    guard let entry = response.id.flatMap({ remove($0) }) else { return nil }
    return (entry, entry.response(response.outcome))
  }

  /// The request that a notice of progress belongs to, and the notice as its sender knows it. Nil for any other
  /// notice, and for progress of nothing that is under way.
  func progress(_ notice: Notice) -> (entry: Entry, notice: Notice)? {
    guard notice.isProgress, let entry = notice.params?["progressToken"].flatMap({ entry(id: $0) }),
      let token = entry.originalProgressToken
    else { return nil }
    var notice = notice
    notice.params?["progressToken"] = token
    return (entry, notice)
  }

  /// Whether a request is still under way.
  subscript(ticket: UpstreamTicket) -> Entry? { entries[ticket.number] }

  /// The request that is under way, if there is no other.
  var only: Entry? { entries.count == 1 ? entries.values.first : nil }

  /// Takes a request out.
  mutating func remove(_ ticket: UpstreamTicket) -> Entry? {
    entries.removeValue(forKey: ticket.number)
  }

  /// Takes the request out that bears an id on the wire.
  mutating func remove(_ wireID: RequestID) -> Entry? {
    entry(id: wireID.json).flatMap { remove($0.ticket) }
  }

  /// Takes all requests out, oldest first.
  mutating func removeAll() -> [Entry] {
    defer { entries = [:] }
    return entries.values.sorted { $0.ticket.number < $1.ticket.number }
  }

  /// Only the number that was sent is taken, as it was written: `7`, not `7.0` or `"7"`.
  private func entry(id: JSON) -> Entry? {
    id.integer.flatMap { entries[$0] }
  }
}

extension UpstreamTicket {
  /// The id that the request bears on the wire.
  var wireID: RequestID { .number(JSONNumber(number)) }
}

extension Notice {
  var isProgress: Bool { method.hasSameBytes(as: "notifications/progress") }

  /// Tells a server that the answer to a request is no longer wanted.
  static func cancelled(_ ticket: UpstreamTicket, reason: String?) -> Notice {
    var params: JSONObject = ["requestId": ticket.wireID.json]
    params["reason"] = reason.map { .string($0) }
    return Notice(method: "notifications/cancelled", params: params)
  }
}

extension JSONObject {
  fileprivate func with(progressToken token: JSON) -> JSONObject {
    guard var meta = self["_meta"]?.object else { return self }
    var copy = self
    meta[MetaKey.progressToken] = token
    copy["_meta"] = .object(meta)
    return copy
  }
}
