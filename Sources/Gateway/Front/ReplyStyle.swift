import NIOHTTP1

/// What the head of a request says about how it can be answered.
struct ReplyStyle: Equatable {
  /// Whether the body of an answer may come in chunks (HTTP/1.1), else it ends with the connection.
  var chunked = true
  /// Whether the connection ends with the answer; in HTTP/1.0 always, because nothing else ends a stream there.
  var closes = false
  /// Whether the agent takes `text/event-stream`.
  var takesStream = true
  /// Whether the answer ends with its head, as to HEAD (RFC 9110, section 9.3.2).
  var isHeadOnly = false

  init() {}

  init(_ head: RequestHead) {
    chunked = !head.isOfHTTP10
    closes = !head.keepsAlive || head.isOfHTTP10 || head.offersUpgrade
    isHeadOnly = head.method == .HEAD
    takesStream = head.accept.isEmpty || head.accept.contains { Self.takesStream($0) }
  }

  private static func takesStream(_ accept: String) -> Bool {
    // What MCP's clients send, word for word.
    if accept.matchesASCII("application/json, text/event-stream") { return true }
    return accept.fieldValues(separatedBy: ",").contains { range in
      guard let type = range.fieldValues(separatedBy: ";").first else { return false }
      return type.matchesASCII("text/event-stream") || type.matchesASCII("text/*") || type.matchesASCII("*/*")
    }
  }
}
