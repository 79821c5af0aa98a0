import NIOHTTP1

/// The head of an agent's request: of its fields those that the front reads, found in one walk.
struct RequestHead {
  let method: HTTPMethod
  let target: String
  /// Whether the request is of HTTP/1.0.
  let isOfHTTP10: Bool
  let keepsAlive: Bool
  /// Whether the agent would go on in another protocol, as some clients offer with HTTP/2. Nothing after such a request
  /// is read as a request.
  private(set) var offersUpgrade: Bool

  private(set) var host = HeaderField()
  private(set) var origin = HeaderField()
  private(set) var authorization = HeaderField()
  /// All values: what an agent takes may be said in several fields.
  private(set) var accept: [String] = []
  private(set) var contentType = HeaderField()
  private(set) var contentLength = HeaderField()
  private(set) var contentEncoding = HeaderField()
  private(set) var transferEncoding = HeaderField()
  private(set) var expect = HeaderField()
  private(set) var lastEventID = HeaderField()
  private(set) var sessionID = HeaderField()
  private(set) var protocolVersion = HeaderField()
  private(set) var methodHeader = HeaderField()
  private(set) var nameHeader = HeaderField()
  /// `Mcp-Param-…`, by names in lower case.
  private(set) var parameters: [String: HeaderField] = [:]

  init(_ head: HTTPRequestHead) {
    method = head.method
    target = head.uri
    isOfHTTP10 = head.version == .http1_0
    keepsAlive = head.isKeepAlive
    offersUpgrade = head.method == .CONNECT
    for (name, value) in head.headers { add(name, value) }
  }

  /// The length of a name leaves few fields that it can be.
  private mutating func add(_ name: String, _ value: String) {
    switch name.utf8.count {
    case 4 where name.matchesASCII("host"): host.add(value)
    case 6 where name.matchesASCII("accept"): accept.append(value)
    case 6 where name.matchesASCII("origin"): origin.add(value)
    case 6 where name.matchesASCII("expect"): expect.add(value)
    case 7 where name.matchesASCII("upgrade"): offersUpgrade = true
    case 8 where name.matchesASCII("mcp-name"): nameHeader.add(value)
    case 10 where name.matchesASCII("mcp-method"): methodHeader.add(value)
    case 12 where name.matchesASCII("content-type"): contentType.add(value)
    case 13 where name.matchesASCII("authorization"): authorization.add(value)
    case 13 where name.matchesASCII("last-event-id"): lastEventID.add(value)
    case 14 where name.matchesASCII("content-length"): contentLength.add(value)
    case 14 where name.matchesASCII("mcp-session-id"): sessionID.add(value)
    case 16 where name.matchesASCII("content-encoding"): contentEncoding.add(value)
    case 17 where name.matchesASCII("transfer-encoding"): transferEncoding.add(value)
    case 20 where name.matchesASCII("mcp-protocol-version"): protocolVersion.add(value)
    case let count where count > 10 && name.utf8.first?.asciiLowercased == UInt8(ascii: "m"):
      guard name.prefix(10).matchesASCII("mcp-param-") else { return }
      parameters[name.lowercased(), default: HeaderField()].add(value)
    default: break
    }
  }
}

extension RequestHead {
  /// Whether bytes of a body follow the head.
  var announcesBody: Bool { transferEncoding.count > 0 || contentLength.first.map { $0 != "0" } ?? false }
}
