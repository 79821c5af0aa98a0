extension Message {
  private static let envelope = ["jsonrpc", "id", "method", "params", "result", "error"]

  /// Reads one message from its bytes.
  ///
  /// - Throws: ``Malformed`` with the error that JSON-RPC gives: −32700 for what is no strict JSON, −32600 for what is
  ///   no message, −32602 for params of a wrong shape.
  public init(parsing bytes: [UInt8], limits: JSONLimits = .standard) throws(Malformed) {
    try self.init { () throws(JSONError) in try JSON(parsing: bytes, limits: limits) }
  }

  /// Reads one message out of a buffer, which is needed only during the call. See ``init(parsing:limits:)``.
  public init(parsing buffer: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard) throws(Malformed) {
    try self.init { () throws(JSONError) in try JSON(parsing: buffer, limits: limits) }
  }

  private init(parsing read: () throws(JSONError) -> JSON) throws(Malformed) {
    let json: JSON
    do throws(JSONError) {
      json = try read()
    } catch {
      throw Malformed(id: nil, error: .parseError(error))
    }
    try self.init(json: json)
  }

  /// Takes one message out of its JSON.
  ///
  /// Members of the envelope that JSON-RPC doesn't know are left out, so that they reach nobody; those that differ
  /// from a known one only by case are refused, because some servers would read them.
  ///
  /// - Throws: ``Malformed`` for a batch, for what is request and response at once or neither, and for a case trick.
  public init(json: JSON) throws(Malformed) {
    guard case .object(let envelope) = json else {
      throw Malformed(
        id: nil,
        error: .invalidRequest(
          json.array == nil ? "a message is a JSON object" : "batches are not taken: send every message by itself"))
    }
    let id = envelope["id"].flatMap { RequestID(json: $0) }
    func refuse(_ message: String) -> Malformed { Malformed(id: id, error: .invalidRequest(message)) }

    if let (key, known) = envelope.keyInWrongCase(of: Self.envelope) {
      throw refuse("the message has a member \(Quotation(key)): write it `\(known)`, or leave it out")
    }
    guard case .string("2.0") = envelope["jsonrpc"] else { throw refuse("`jsonrpc` must be \"2.0\"") }
    if let written = envelope["id"], id == nil, !written.isNull { throw refuse("`id` must be a number or a string") }

    let answers = envelope["result"] != nil || envelope["error"] != nil
    switch (envelope["method"], answers) {
    case (nil, false): throw refuse("a message has a `method`, a `result` or an `error`")
    case (_?, true): throw refuse("a message can't be request and response at once")
    case (let method?, false):
      guard let method = method.string else { throw refuse("`method` must be a string") }
      self = try Self.call(method, id: id, in: envelope)
    case (nil, true): self = .response(try Response(envelope: envelope, id: id))
    }
  }

  private static func call(_ method: String, id: RequestID?, in envelope: JSONObject) throws(Malformed) -> Message {
    if id == nil, envelope["id"] != nil {
      throw Malformed(id: nil, error: .invalidRequest("the `id` of a request can't be null"))
    }
    let params = envelope["params"]?.object
    if params == nil, envelope["params"] != nil {
      throw Malformed(id: id, error: .invalidParams("`params` must be an object"))
    }
    if let (key, known) = params?.keyInWrongCase(of: MethodCatalogue.members(of: method)) {
      throw Malformed(
        id: id, error: .invalidParams("`params` has a member \(Quotation(key)): write it `\(known)`, or leave it out"))
    }
    if let id { return .request(Request(id: id, method: method, params: params)) }
    return .notice(Notice(method: method, params: params))
  }
}

extension Response {
  fileprivate init(envelope: JSONObject, id: RequestID?) throws(Malformed) {
    switch (envelope["result"], envelope["error"]) {
    case (_?, _?):
      throw Malformed(id: id, error: .invalidRequest("a response can't have a `result` and an `error`"))
    case (let result?, nil):
      guard let id else { throw Malformed(id: nil, error: .invalidRequest("a response with a `result` needs an `id`")) }
      self.init(id: id, outcome: .result(result))
    default:
      guard let error = envelope["error"].flatMap({ RPCError(json: $0) }) else {
        throw Malformed(id: id, error: .invalidRequest("`error` must have a whole `code` and a `message`"))
      }
      self.init(id: id, outcome: .error(error))
    }
  }
}
