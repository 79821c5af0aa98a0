import MCP
import NIOHTTP1

/// What is decided by the head of a request alone, in the order of the design: where it comes from, where it goes,
/// whose it is, and only then what it brings.
struct HeadCheck {
  /// Whether a bearer token opens a server.
  typealias Identify = (_ server: String, _ bearer: String?) -> Identification

  /// A request whose head is fine.
  enum Admitted {
    case body(Caller, awaitsContinue: Bool)
    case listen(Caller, lastEventID: String?)
    case endSession(Caller)
  }

  let rebinding: RebindingGuard
  let limits: FrontLimits

  func check(_ head: RequestHead, identify: Identify) throws(HTTPRefusal) -> Admitted {
    if let refusal = rebinding.refusal(for: head) { throw refusal }
    guard let server = Self.server(at: head.target) else { throw .notFound }
    guard [.POST, .GET, .DELETE].contains(head.method) else { throw .methodNotAllowed }
    let grant: Grant
    switch identify(server, Self.bearer(in: head.authorization)) {
    case .known(let known): grant = known
    case .refused(let refusal): throw refusal
    }
    let caller = try Self.caller(grant: grant, server: server, head)
    switch head.method {
    case .GET: return .listen(caller, lastEventID: try head.lastEventID.one("last-event-id"))
    case .DELETE: return .endSession(caller)
    default: return .body(caller, awaitsContinue: try checkBody(head))
    }
  }

  /// Returns whether the agent waits for `100 Continue`.
  private func checkBody(_ head: RequestHead) throws(HTTPRefusal) -> Bool {
    if let length = head.contentLength.first {
      guard let bytes = Int(length), bytes <= limits.body else { throw .bodyTooLarge(limit: limits.body) }
    }
    guard let type = try head.contentType.one("content-type"), Self.isJSON(type) else { throw .mediaType }
    if let coding = head.contentEncoding.first, !coding.matchesASCII("identity") { throw .mediaType }
    guard let expectation = head.expect.first else { return false }
    guard expectation.matchesASCII("100-continue") else { throw .expectation }
    return true
  }

  private static func isJSON(_ type: String) -> Bool {
    type.matchesASCII("application/json")
      || type.fieldValues(separatedBy: ";").first?.matchesASCII("application/json") ?? false
  }

  /// The `<server>` of `/mcp/<server>`.
  private static func server(at target: String) -> String? {
    guard target.utf8.starts(with: "/mcp/".utf8) else { return nil }
    let name = target.utf8.dropFirst(5)
    let isName = name.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    return isName && !name.isEmpty ? String(name) : nil
  }

  /// The token of `Authorization: Bearer`, from one header only (RFC 6750, section 2.1).
  private static func bearer(in field: HeaderField) -> String? {
    guard let value = field.only, let space = value.utf8.firstIndex(of: UInt8(ascii: " ")),
      value[..<space].matchesASCII("bearer")
    else { return nil }
    return String(value[space...].trimmedOfSpace)
  }

  private static func caller(grant: Grant, server: String, _ head: RequestHead) throws(HTTPRefusal) -> Caller {
    Caller(
      grant: grant, server: server,
      sessionID: try head.sessionID.one("mcp-session-id"),
      protocolVersion: try head.protocolVersion.one("mcp-protocol-version"),
      methodHeader: try head.methodHeader.one("mcp-method"),
      nameHeader: try head.nameHeader.one("mcp-name").map { HeaderValue.decode($0) ?? $0 },
      parameterHeaders: try parameters(head))
  }

  private static func parameters(_ head: RequestHead) throws(HTTPRefusal) -> [String: String] {
    var values: [String: String] = [:]
    for (name, field) in head.parameters { values[name] = try field.one(name) }
    return values
  }
}

extension HeaderField {
  /// The value of a field that may stand once.
  fileprivate func one(_ name: String) throws(HTTPRefusal) -> String? {
    guard count < 2 else { throw HTTPRefusal(status: 400, "the request has more than one `\(name)` header") }
    return first
  }
}
