/// Answers to a `tools/call` that the gate itself gives.
public enum ToolResult {
  /// The key of `_meta` under which a decision is told.
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
