import MCP

/// One tool of a demo server: what it is, how long it takes, what it answers.
struct DemoTool: Sendable {
  /// As it stands in the list of tools.
  let definition: JSON
  /// Milliseconds, at least and at most.
  let latency: ClosedRange<Int>
  /// The blocks of its answer.
  let answer: @Sendable (Arguments) throws(ToolFailure) -> [JSON]

  /// The name that calls use.
  var name: String { definition["name"]?.string ?? "" }

  static func text(_ words: String) -> JSON {
    ["type": "text", "text": .string(words)]
  }

  static func image(_ picture: Picture) -> JSON {
    ["type": "image", "data": .string(Base64.encode(PNG.encode(picture))), "mimeType": "image/png"]
  }
}
