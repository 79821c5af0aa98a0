extension Message {
  /// The message as compact JSON, without a line end.
  public var bytes: [UInt8] { written().bytes }

  /// The same, for who copies the bytes elsewhere.
  public func written() -> ByteWriter {
    var out = ByteWriter(room: 1024)
    write(into: &out)
    return out
  }

  /// The message as compact JSON text, without a line end.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends the message as compact JSON, `jsonrpc` first, without a line end.
  public func write(into out: inout ByteWriter) {
    out.append(#"{"jsonrpc":"2.0""#)
    switch self {
    case .request(let request):
      Self.write("id", request.id.json, into: &out)
      Self.write(request.method, request.params, into: &out)
    case .notice(let notice):
      Self.write(notice.method, notice.params, into: &out)
    case .response(let response):
      Self.write("id", response.id?.json ?? .null, into: &out)
      switch response.outcome {
      case .result(let result): Self.write("result", result, into: &out)
      case .error(let error): Self.write("error", error.json, into: &out)
      }
    }
    out.append(UInt8(ascii: "}"))
  }

  private static func write(_ method: String, _ params: JSONObject?, into out: inout ByteWriter) {
    write("method", .string(method), into: &out)
    if let params { write("params", .object(params), into: &out) }
  }

  /// - Parameter key: a literal without quotes and escapes.
  private static func write(_ key: StaticString, _ value: JSON, into out: inout ByteWriter) {
    out.append(#",""#)
    out.append(key)
    out.append(#"":"#)
    value.write(into: &out)
  }
}
