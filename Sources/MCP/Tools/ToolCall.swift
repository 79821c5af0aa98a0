/// A `tools/call`, with nothing in its params that the revision doesn't know.
public struct ToolCall: Sendable, Hashable {
  /// The tool.
  public let name: String
  /// What it is called with; empty if there are none.
  public let arguments: JSONObject
  /// What is said about the request besides.
  public let meta: JSONObject?
  /// The name under which the agent wants to hear of progress: a string or a number.
  public let progressToken: JSON?
  /// What the answer to an earlier round asked to be sent back.
  public let requestState: String?
  /// Answers to what an earlier round asked for, keyed as the server asked.
  public let inputResponses: JSONObject?
  /// All members of the params in order: what is written upstream.
  public let params: JSONObject

  /// Reads the params of a request.
  ///
  /// - Throws: ``Malformed`` with −32602 for a member that `revision` doesn't know, and for one of a wrong type.
  public init(_ request: Request, revision: Revision) throws(Malformed) {
    do throws(RPCError) {
      guard request.method.hasSameBytes(as: "tools/call") else { throw .methodNotFound(request.method) }
      try self.init(params: request.params ?? [:], revision: revision)
    } catch {
      throw Malformed(id: request.id, error: error)
    }
  }

  private init(params: JSONObject, revision: Revision) throws(RPCError) {
    let known = Self.members(of: revision)
    if let stranger = params.keys.first(where: { key in !known.contains { $0.hasSameBytes(as: key) } }) {
      throw .invalidParams("`params` has a member \(Quotation(stranger)), which MCP \(revision.rawValue) doesn't know")
    }
    guard let name = params["name"]?.string else { throw .invalidParams("`name` must be a string") }
    self.name = name
    self.arguments = try params.objectMember("arguments") ?? [:]
    self.meta = try params.objectMember("_meta")
    self.inputResponses = try params.objectMember("inputResponses")
    _ = try params.objectMember("task")
    self.requestState = params["requestState"]?.string
    if requestState == nil, params["requestState"] != nil { throw .invalidParams("`requestState` must be a string") }
    self.progressToken = meta?[MetaKey.progressToken]
    if let progressToken, RequestID(json: progressToken) == nil {
      throw .invalidParams("`_meta.progressToken` must be a string or a number")
    }
    self.params = params
  }

  /// The members that the params of a `tools/call` have in a revision.
  private static func members(of revision: Revision) -> [String] {
    switch revision {
    case .v2024_11_05, .v2025_03_26, .v2025_06_18: ["_meta", "name", "arguments"]
    case .v2025_11_25: ["_meta", "name", "arguments", "task"]
    case .v2026_07_28: ["_meta", "name", "arguments", "inputResponses", "requestState"]
    }
  }
}

extension JSONObject {
  /// A member that, if it is there, must be an object.
  fileprivate func objectMember(_ key: String) throws(RPCError) -> JSONObject? {
    guard let value = self[key] else { return nil }
    guard let object = value.object else { throw .invalidParams("`\(key)` must be an object") }
    return object
  }
}
