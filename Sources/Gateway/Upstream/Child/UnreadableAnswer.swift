import MCP

/// What a child wrote in answer to a request of the gateway, and what is no message.
struct UnreadableAnswer {
  /// The id of the request, as it stands on the wire.
  let id: RequestID
  /// For a person, to be read after the name of the server.
  let reason: String

  /// Nil if the line doesn't tell which request it is about, or is a request itself: that bears an id of the server's.
  init?(_ line: [UInt8], _ problem: Malformed) {
    // What has an id was read as JSON before: that can't fail now.
    guard let id = problem.id, let json = try? JSON(parsing: line) else { return nil }
    // A line of a log may have an `id`, too.
    guard json["jsonrpc"]?.string == "2.0" || json["result"] != nil else { return nil }
    guard json["method"] == nil || json["result"] != nil || json["error"] != nil else { return nil }
    self.id = id
    reason = "sent what is no MCP message: \(problem)"
  }
}
