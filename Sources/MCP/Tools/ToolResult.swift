/// Answers to a `tools/call` that the gate itself gives.
public enum ToolResult {
  /// The key of `_meta`, and of the `data` of an error, under which a gateway tells its decision.
  public static let decisionKey = "sluice/decision"

  /// An answer that says no, or not yet, in words.
  ///
  /// It is a result with `isError: true`, not a JSON-RPC error, so that the model reads it; and clients don't look for
  /// `structuredContent` in an error.
  public static func refusal(text: String, meta: JSONObject? = nil, revision: Revision) -> JSON {
    var result: JSONObject = [
      "content": [["type": "text", "text": .string(text)]],
      "isError": true,
    ]
    if revision.isStateless { result["resultType"] = "complete" }
    if let meta { result["_meta"] = .object(meta) }
    return .object(result)
  }

  /// An answer that has the client ask again by itself, sending `requestState` back (MCP 2026-07-28,
  /// `InputRequiredResult`). Only the stateless era knows it.
  public static func inputRequired(requestState: String, meta: JSONObject? = nil) -> JSON {
    var result: JSONObject = ["resultType": "input_required", "requestState": .string(requestState)]
    if let meta { result["_meta"] = .object(meta) }
    return .object(result)
  }

  /// Whether a result asks for another round.
  public static func isInputRequired(_ result: JSON) -> Bool {
    guard case .string(let type) = result["resultType"] else { return false }
    return type.hasSameBytes(as: "input_required")
  }

  /// Whether a result says that the tool failed.
  public static func isError(_ result: JSON) -> Bool { result["isError"]?.bool == true }
}

extension Response.Outcome {
  /// The same without a word under ``ToolResult/decisionKey``: what a server answers can't speak for the gateway before
  /// it. Where there is none, as nearly always, nothing is copied.
  public var withoutDecision: Response.Outcome {
    switch self {
    case .result(let result): return .result(result.withoutDecision)
    case .error(let error):
      guard let data = error.data else { return self }
      return .error(RPCError(code: error.code, message: error.message, data: data.withoutDecision))
    }
  }
}

extension JSON {
  fileprivate var withoutDecision: JSON {
    let key = ToolResult.decisionKey
    guard case .object(var members) = self, members[key] != nil || members["_meta"]?[key] != nil else { return self }
    members[key] = nil
    if var meta = members["_meta"]?.object {
      meta[key] = nil
      members["_meta"] = .object(meta)
    }
    return .object(members)
  }
}
