/// The error of a JSON-RPC response (JSON-RPC 2.0, section 5.1).
public struct RPCError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What kind of error it is. −32768 to −32000 belong to JSON-RPC and MCP.
  public let code: Int
  /// One sentence for the person who must act.
  public let message: String
  /// Whatever else the sender says.
  public let data: JSON?

  /// An error.
  public init(code: Int, message: String, data: JSON? = nil) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// Reads the `error` member of a response, or nil if it has no whole `code` or no `message`.
  public init?(json: JSON) {
    guard let code = json["code"]?.integer, let message = json["message"]?.string else { return nil }
    self.init(code: code, message: message, data: json["data"])
  }

  /// The `error` member of a response.
  public var json: JSON {
    var members: JSONObject = ["code": JSON.number(JSONNumber(code)), "message": .string(message)]
    if let data { members["data"] = data }
    return .object(members)
  }

  /// The message and the code.
  public var description: String { "\(message) (\(code))" }
}

extension RPCError {
  /// The text is no JSON, or JSON that two readers could read in two ways.
  public static func parseError(_ error: JSONError) -> RPCError {
    RPCError(code: -32700, message: "the message is no strict JSON: \(error)")
  }

  /// The JSON is no message.
  public static func invalidRequest(_ message: String) -> RPCError { RPCError(code: -32600, message: message) }

  /// Nothing of this name can be called.
  public static func methodNotFound(_ method: String) -> RPCError {
    RPCError(code: -32601, message: "there is no method \(Quotation(method)) here")
  }

  /// The `params` are not what the method takes.
  public static func invalidParams(_ message: String) -> RPCError { RPCError(code: -32602, message: message) }

  /// The receiver failed.
  public static func internalError(_ message: String) -> RPCError { RPCError(code: -32603, message: message) }

  /// Whether headers and body were found to differ.
  public var isHeaderMismatch: Bool { code == Self.headerMismatch("").code }

  /// The HTTP headers say something else than the body (MCP 2026-07-28, `HeaderMismatchError`).
  public static func headerMismatch(_ message: String) -> RPCError { RPCError(code: -32020, message: message) }

  /// A revision that is not spoken here (MCP 2026-07-28, `UnsupportedProtocolVersionError`).
  public static func unsupportedRevision(
    _ requested: String, supported: [Revision] = Revision.allCases
  ) -> RPCError {
    RPCError(
      code: -32022, message: "the protocol version \(Quotation(requested)) is not supported",
      data: [
        "supported": .array(supported.map { .string($0.rawValue) }),
        "requested": .string(requested),
      ])
  }
}
