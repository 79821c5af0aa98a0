/// Every method of every revision, both directions: its kind, and the members its `params` may have besides `_meta`.
enum MethodCatalogue {
  struct Entry: Sendable {
    let kind: MethodKind
    let members: [String]
  }

  /// The members known in the params of a method; of an unknown method only `_meta`.
  static func members(of method: String) -> [String] {
    known[ByteString(method)]?.members ?? ["_meta"]
  }

  /// In the order of the table.
  static var names: [String] { table.map(\.name) }

  static let known: [ByteString: Entry] = Dictionary(
    uniqueKeysWithValues: table.map { name, kind, members in
      (ByteString(name), Entry(kind: kind, members: ["_meta"] + members))
    })

  private static let table: [(name: String, kind: MethodKind, members: [String])] = [
    ("tools/call", .call, ["name", "arguments", "task", "inputResponses", "requestState"]),

    ("initialize", .upkeep, ["protocolVersion", "capabilities", "clientInfo"]),
    ("server/discover", .upkeep, []),
    ("ping", .upkeep, []),
    ("tools/list", .upkeep, ["cursor"]),
    ("prompts/list", .upkeep, ["cursor"]),
    ("resources/list", .upkeep, ["cursor"]),
    ("resources/templates/list", .upkeep, ["cursor"]),
    ("logging/setLevel", .upkeep, ["level"]),
    ("notifications/initialized", .upkeep, []),
    ("notifications/cancelled", .upkeep, ["requestId", "reason"]),
    ("notifications/progress", .upkeep, ["progressToken", "progress", "total", "message"]),
    ("notifications/message", .upkeep, ["level", "logger", "data"]),
    ("notifications/tools/list_changed", .upkeep, []),
    ("notifications/prompts/list_changed", .upkeep, []),
    ("notifications/resources/list_changed", .upkeep, []),
    ("notifications/resources/updated", .upkeep, ["uri"]),
    ("notifications/roots/list_changed", .upkeep, []),
    ("notifications/elicitation/complete", .upkeep, ["elicitationId"]),
    ("notifications/subscriptions/acknowledged", .upkeep, ["notifications"]),
    (
      "notifications/tasks/status", .upkeep,
      ["taskId", "status", "statusMessage", "createdAt", "lastUpdatedAt", "ttl", "pollInterval"]
    ),

    ("resources/read", .content, ["uri", "inputResponses", "requestState"]),
    ("resources/subscribe", .content, ["uri"]),
    ("resources/unsubscribe", .content, ["uri"]),
    ("subscriptions/listen", .content, ["notifications"]),
    ("prompts/get", .content, ["name", "arguments", "inputResponses", "requestState"]),
    ("completion/complete", .content, ["ref", "argument", "context"]),
    ("tasks/get", .content, ["taskId"]),
    ("tasks/result", .content, ["taskId"]),
    ("tasks/cancel", .content, ["taskId"]),
    ("tasks/list", .content, ["cursor"]),
    ("roots/list", .content, []),
    (
      "sampling/createMessage", .content,
      [
        "messages", "modelPreferences", "systemPrompt", "includeContext", "temperature", "maxTokens", "stopSequences",
        "metadata", "tools", "toolChoice", "task",
      ]
    ),
    (
      "elicitation/create", .content,
      ["message", "mode", "requestedSchema", "url", "elicitationId", "task"]
    ),
  ]
}
