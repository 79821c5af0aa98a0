/// What a request of the stateless era says about itself in `_meta` (MCP 2026-07-28, `RequestMetaObject`).
public struct StatelessEnvelope: Sendable, Hashable {
  /// The revision it speaks.
  public let revision: Revision
  /// What the client can do.
  public let capabilities: JSONObject
  /// What the client says it is.
  public let client: ClientInfo?
  /// From which level on it wants log messages.
  public let logLevel: String?
}

extension Request {
  /// What the request says about itself, or nil if it belongs to a session: its `_meta` names no protocol version.
  ///
  /// - Throws: ``Malformed`` with −32022 for a version that is not of the stateless era, with −32602 for members that
  ///   are missing or of another type.
  public func statelessEnvelope() throws(Malformed) -> StatelessEnvelope? {
    guard let meta = params?["_meta"], let version = meta[MetaKey.protocolVersion] else { return nil }
    func refuse(_ message: String) -> Malformed { Malformed(id: id, error: .invalidParams(message)) }

    guard let version = version.string else { throw refuse("`_meta` names a protocol version that is no string") }
    guard let revision = Revision(rawValue: version), revision.isStateless else {
      throw Malformed(id: id, error: .unsupportedRevision(version))
    }
    guard let capabilities = meta[MetaKey.clientCapabilities]?.object else {
      throw refuse("`_meta` must have `\(MetaKey.clientCapabilities)`, an object")
    }
    let client = meta[MetaKey.clientInfo].map { ClientInfo(json: $0) }
    if case .some(nil) = client {
      throw refuse("`\(MetaKey.clientInfo)` must have a `name` and a `version`")
    }
    return StatelessEnvelope(
      revision: revision, capabilities: capabilities, client: client ?? nil,
      logLevel: meta[MetaKey.logLevel]?.string)
  }
}

extension RPCError {
  /// A request came with the headers of the stateless era, and without what its `_meta` must say.
  public static let missingStatelessEnvelope = invalidParams(
    "`params._meta` must have `\(MetaKey.protocolVersion)` and `\(MetaKey.clientCapabilities)`")
}
