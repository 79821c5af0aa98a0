extension Message {
  /// The message as JSON, `jsonrpc` first.
  public var json: JSON {
    var members: JSONObject = ["jsonrpc": "2.0"]
    switch self {
    case .request(let request):
      members["id"] = request.id.json
      members["method"] = .string(request.method)
      members["params"] = request.params.map { .object($0) }
    case .notice(let notice):
      members["method"] = .string(notice.method)
      members["params"] = notice.params.map { .object($0) }
    case .response(let response):
      members["id"] = response.id?.json ?? .null
      switch response.outcome {
      case .result(let result): members["result"] = result
      case .error(let error): members["error"] = error.json
      }
    }
    return .object(members)
  }

  /// The message as compact JSON, without a line end.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(512)
    write(into: &out)
    return out
  }

  /// Appends the message as compact JSON, without a line end.
  public func write(into out: inout [UInt8]) { json.write(into: &out) }
}
