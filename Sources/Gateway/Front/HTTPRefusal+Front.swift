import MCP

/// The refusals that the front itself gives. Their codes are the status: those of JSON-RPC and MCP mean other things.
extension HTTPRefusal {
  init(status: Int, _ message: String) {
    self.init(status: status, error: RPCError(code: status, message: message), retryAfter: nil)
  }

  static let hostMissing = HTTPRefusal(status: 400, "the request must have one `Host` header")
  static let originTwice = HTTPRefusal(status: 403, "the request has more than one `Origin` header")
  static func host(_ host: String) -> HTTPRefusal {
    HTTPRefusal(
      status: 403, "the host `\(host)` is not served here: reach the gateway by a loopback name, or add it to `hosts:`")
  }
  static func origin(_ origin: String) -> HTTPRefusal {
    HTTPRefusal(
      status: 403, "requests from the origin `\(origin)` are not taken: add it to `origins:` if they should be")
  }
  static let notFound = HTTPRefusal(status: 404, "there is nothing at this path: servers are at `/mcp/<server>`")
  static let methodNotAllowed = HTTPRefusal(status: 405, "only POST, GET and DELETE are taken here")
  static let timeout = HTTPRefusal(status: 408, "the request did not arrive in time")
  static func bodyTooLarge(limit: Int) -> HTTPRefusal {
    HTTPRefusal(status: 413, "the body is larger than \(limit) bytes")
  }
  static let mediaType = HTTPRefusal(
    status: 415, "the body must be `Content-Type: application/json`, and not compressed")
  static let expectation = HTTPRefusal(status: 417, "`Expect` may only be `100-continue`")
  static let tooManyConnections = HTTPRefusal(
    status: 429,
    error: RPCError(
      code: 429, message: "this grant has as many connections as it may have: use those, or end some of them"),
    retryAfter: 1)
  static let headTooLarge = HTTPRefusal(status: 431, "the head of the request is too large")
  static let malformed = HTTPRefusal(status: 400, "the request is no HTTP/1.1")
}
