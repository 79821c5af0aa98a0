/// One JSON-RPC 2.0 message, as MCP uses it: no batches, `params` always an object.
public enum Message: Sendable, Hashable {
  case request(Request)
  case notice(Notice)
  case response(Response)
}

extension Message {
  /// The method, if this is a request or a notice.
  public var method: String? {
    switch self {
    case .request(let request): request.method
    case .notice(let notice): notice.method
    case .response: nil
    }
  }

  /// The id, if there is one.
  public var id: RequestID? {
    switch self {
    case .request(let request): request.id
    case .notice: nil
    case .response(let response): response.id
    }
  }
}
