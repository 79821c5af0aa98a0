/// One page of the answer to `tools/list`.
public struct ToolListPage: Sendable, Hashable {
  /// The tools of this page, in order.
  public let tools: [ToolDefinition]
  /// Where the next page starts; an empty string is a cursor too.
  public let nextCursor: String?
  private let result: JSONObject

  /// Reads the result of a `tools/list`.
  ///
  /// - Throws: ``RPCError`` if it can't be read whole: a list that is half understood can't be filtered.
  public init(result json: JSON) throws(RPCError) {
    guard let result = json.object, let listed = result["tools"]?.array else {
      throw .invalidParams("the answer to `tools/list` has no `tools`")
    }
    var tools: [ToolDefinition] = []
    for element in listed { tools.append(try ToolDefinition(json: element)) }
    let cursor = result["nextCursor"]?.unlessNull
    if let cursor, cursor.string == nil { throw .invalidParams("`nextCursor` must be a string") }
    self.tools = tools
    self.nextCursor = cursor?.string
    self.result = result
  }

  /// The result as an agent may see it: with these definitions instead, and, where the revision lets lists be cached,
  /// for this agent alone.
  public func showing(_ tools: [ToolDefinition], revision: Revision) -> JSON {
    var shown = result
    shown["tools"] = .array(tools.map { .object($0.json) })
    if revision.isStateless { shown["cacheScope"] = "private" }
    return .object(shown)
  }
}
