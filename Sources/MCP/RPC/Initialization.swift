/// What a client says when it opens a session (`initialize`).
public struct Initialization: Sendable, Hashable {
  /// The protocol version it proposes, as written.
  public let proposed: String
  /// What it can do.
  public let capabilities: JSONObject
  /// What it says it is.
  public let client: ClientInfo?

  /// The revision to agree on.
  public var revision: Revision { .agreed(on: proposed) }

  /// Reads the params of an `initialize`.
  ///
  /// - Throws: ``Malformed`` with −32602 if there is no `protocolVersion`, or `capabilities` are no object.
  public init(_ request: Request) throws(Malformed) {
    guard let proposed = request.params?["protocolVersion"]?.string else {
      throw Malformed(id: request.id, error: .invalidParams("`protocolVersion` must be a string"))
    }
    guard let capabilities = (request.params?["capabilities"] ?? [:]).object else {
      throw Malformed(id: request.id, error: .invalidParams("`capabilities` must be an object"))
    }
    self.proposed = proposed
    self.capabilities = capabilities
    self.client = request.params?["clientInfo"].flatMap { ClientInfo(json: $0) }
  }
}
