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

  func check(_ head: HTTPRequestHead, identify: Identify) throws(HTTPRefusal) -> Admitted {
    if let refusal = rebinding.refusal(for: head.headers) { throw refusal }
    guard let server = Self.server(at: head.uri) else { throw .notFound }
    guard [.POST, .GET, .DELETE].contains(head.method) else { throw .methodNotAllowed }
    let grant: Grant
    switch identify(server, Self.bearer(in: head.headers)) {
    case .known(let known): grant = known
    case .refused(let refusal): throw refusal
    }
    let caller = try Self.caller(grant: grant, server: server, headers: head.headers)
    switch head.method {
    case .GET: return .listen(caller, lastEventID: try head.headers.one("last-event-id"))
    case .DELETE: return .endSession(caller)
    default: return .body(caller, awaitsContinue: try checkBody(head))
    }
  }

  /// Whether bytes of a body follow the head.
  static func announcesBody(_ head: HTTPRequestHead) -> Bool {
    head.headers.contains(name: "transfer-encoding")
      || head.headers.first(name: "content-length").map { $0 != "0" } ?? false
  }

  /// Returns whether the agent waits for `100 Continue`.
  private func checkBody(_ head: HTTPRequestHead) throws(HTTPRefusal) -> Bool {
    if let length = head.headers.first(name: "content-length") {
      guard let bytes = Int(length), bytes <= limits.body else { throw .bodyTooLarge(limit: limits.body) }
    }
    guard let type = try head.headers.one("content-type"), Self.isJSON(type) else { throw .mediaType }
    if let coding = head.headers.first(name: "content-encoding"), coding.lowercased() != "identity" {
      throw .mediaType
    }
    guard let expectation = head.headers.first(name: "expect") else { return false }
    guard expectation.lowercased() == "100-continue" else { throw .expectation }
    return true
  }

  private static func isJSON(_ type: String) -> Bool {
    type.fieldValues(separatedBy: ";").first?.matchesASCII("application/json") ?? false
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
  private static func bearer(in headers: HTTPHeaders) -> String? {
    let values = headers["authorization"]
    guard values.count == 1, let value = values.first, let space = value.utf8.firstIndex(of: UInt8(ascii: " ")),
      value[..<space].matchesASCII("bearer")
    else { return nil }
    return String(value[space...].trimmedOfSpace)
  }

  private static func caller(grant: Grant, server: String, headers: HTTPHeaders) throws(HTTPRefusal) -> Caller {
    Caller(
      grant: grant, server: server,
      sessionID: try headers.one("mcp-session-id"),
      protocolVersion: try headers.one("mcp-protocol-version"),
      methodHeader: try headers.one("mcp-method"),
      nameHeader: try headers.one("mcp-name").map { HeaderValue.decode($0) ?? $0 })
  }
}

extension HTTPHeaders {
  /// The value of a header that may stand once.
  fileprivate func one(_ name: String) throws(HTTPRefusal) -> String? {
    guard let first = first(name: name) else { return nil }
    guard self[name].count == 1 else {
      throw HTTPRefusal(status: 400, "the request has more than one `\(name)` header")
    }
    return first
  }
}
