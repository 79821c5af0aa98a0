import MCP
import NIOHTTP1

/// Writes the heads of requests to one server: its own `headers:`, and the protocol's, made from the body that goes
/// with them. Nothing of an agent's head goes on.
struct RequestWriter {
  private static let ownHeaders = [
    "host", "accept", "accept-encoding", "connection", "content-encoding", "content-length", "content-type", "expect",
    "last-event-id", "mcp-method", "mcp-name", "mcp-protocol-version", "mcp-session-id", "te", "trailer",
    "transfer-encoding", "upgrade",
  ]

  private let target: String
  private let common: HTTPHeaders

  /// Configured headers that the transport writes itself are left out.
  ///
  /// - Throws: ``UpstreamFailure`` for a header that HTTP can't carry; its value is not told.
  init(address: UpstreamAddress, headers: [(name: String, value: String)]) throws(UpstreamFailure) {
    for (name, value) in headers where !HeaderName.isToken(name) || !Self.isFieldValue(value) {
      throw UpstreamFailure(surelyUnsent: true, reason: "the header `\(name)` has a character that HTTP can't carry")
    }
    target = address.target
    common = HTTPHeaders(
      [("host", address.hostHeader)]
        + headers.filter { !Self.isOwn($0.name.lowercased()) }.map { ($0.name, $0.value) })
  }

  /// Whether the transport writes a header itself, or says by its absence that there is no such argument.
  private static func isOwn(_ name: String) -> Bool {
    ownHeaders.contains(name) || name.hasPrefix(ParameterHeaders.prefix.lowercased())
  }

  /// RFC 9110, section 5.5.
  private static func isFieldValue(_ value: String) -> Bool {
    value.utf8.allSatisfy { $0 == UInt8(ascii: "\t") || $0 >= 0x20 && $0 != 0x7F }
  }

  /// A message on its way, `length` bytes long.
  ///
  /// - Parameter parameters: which arguments of the tool that it calls are repeated.
  func post(
    _ message: Message, length: Int, revision: Revision, session: String?, parameters: ParameterHeaders? = nil
  ) -> HTTPRequestHead {
    var headers = common
    headers.reserveCapacity(common.count + 7)
    headers.add(name: "accept", value: "application/json, text/event-stream")
    headers.add(name: "content-type", value: "application/json")
    headers.add(name: "content-length", value: String(length))
    addProtocol(to: &headers, revision: revision, session: session, method: message.method)
    if revision.isStateless {
      if let method = message.method { headers.add(name: "mcp-method", value: HeaderValue.encode(method)) }
      if let name = message.headerName { headers.add(name: "mcp-name", value: HeaderValue.encode(name)) }
      for (name, value) in parameters?.headers(of: message.arguments) ?? [] { headers.add(name: name, value: value) }
    }
    return HTTPRequestHead(version: .http1_1, method: .POST, uri: target, headers: headers)
  }

  /// The stream for what the server sends unasked.
  func listen(revision: Revision, session: String?) -> HTTPRequestHead {
    var headers = common
    headers.add(name: "accept", value: "text/event-stream")
    addProtocol(to: &headers, revision: revision, session: session, method: nil)
    return HTTPRequestHead(version: .http1_1, method: .GET, uri: target, headers: headers)
  }

  /// The end of a session.
  func delete(revision: Revision, session: String) -> HTTPRequestHead {
    var headers = common
    addProtocol(to: &headers, revision: revision, session: session, method: nil)
    return HTTPRequestHead(version: .http1_1, method: .DELETE, uri: target, headers: headers)
  }

  /// `initialize` proposes a version in its body and has no session yet; revisions before 2025-06-18 don't know the
  /// version header.
  private func addProtocol(to headers: inout HTTPHeaders, revision: Revision, session: String?, method: String?) {
    guard method != "initialize" else { return }
    if revision >= .v2025_06_18 { headers.add(name: "mcp-protocol-version", value: revision.rawValue) }
    if let session, !revision.isStateless { headers.add(name: "mcp-session-id", value: session) }
  }
}

extension Message {
  /// What `Mcp-Name` repeats of the body (MCP 2026-07-28): the tool, prompt or resource that is asked for.
  fileprivate var headerName: String? {
    guard case .request(let request) = self else { return nil }
    switch request.method {
    case "tools/call", "prompts/get": return request.params?["name"]?.string
    case "resources/read": return request.params?["uri"]?.string
    default: return nil
    }
  }

  fileprivate var arguments: JSON? {
    if case .request(let request) = self { request.params?["arguments"] } else { nil }
  }
}
