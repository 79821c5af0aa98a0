import MCP

extension FeedLine {
  /// The line's bytes, with its LF.
  public var bytes: [UInt8] {
    var line = json.bytes
    line.append(UInt8(ascii: "\n"))
    return line
  }

  private var json: JSON {
    var object = JSONObject([.init(key: "jsonrpc", value: "2.0")])
    switch self {
    case .request(let id, let method, let params):
      object.append("id", id.json)
      object.append("method", .string(method))
      object.append("params", params)
    case .result(let id, let result):
      object.append("id", id.json)
      object.append("result", result)
    case .failure(let id, let failure):
      object.append("id", id?.json ?? .null)
      object.append("error", WireEncoder.encode(failure))
    case .notice(let method, let params):
      object.append("method", .string(method))
      object.append("params", params)
    }
    return .object(object)
  }

  /// Reads a line without its LF.
  ///
  /// - Throws: ``FeedFailure`` as it is to be answered.
  public init(_ line: [UInt8]) throws(FeedFailure) {
    let message: Message
    do throws(Malformed) {
      message = try Message(parsing: line, limits: .wire)
    } catch {
      throw FeedFailure(code: error.error.code, message: error.error.message)
    }
    switch message {
    case .request(let request):
      self = .request(id: request.id, method: request.method, params: .object(request.params ?? JSONObject()))
    case .notice(let notice):
      self = .notice(method: notice.method, params: .object(notice.params ?? JSONObject()))
    case .response(let response):
      switch response.outcome {
      case .result(let result):
        guard let id = response.id else {
          throw FeedFailure(code: FeedFailure.noRequest, message: "a result needs an `id`")
        }
        self = .result(id: id, result)
      case .error(let error):
        self = .failure(id: response.id, FeedFailure(code: error.code, message: error.message))
      }
    }
  }
}

extension FeedLine {
  /// A command as a request.
  public static func command(_ command: some FeedCommand, id: RequestID) -> FeedLine {
    .request(id: id, method: type(of: command).method, params: WireEncoder.encode(command))
  }

  /// A command's answer.
  public static func answer(_ answer: some Encodable, id: RequestID) -> FeedLine {
    .result(id: id, WireEncoder.encode(answer))
  }

  /// A notice.
  public static func notice(_ notice: some FeedNotice) -> FeedLine {
    .notice(method: type(of: notice).method, params: WireEncoder.encode(notice))
  }

  /// An event, live or out of the ledger.
  public static func event(_ event: Event) -> FeedLine {
    .notice(method: Self.event, params: event.json)
  }
}

extension FeedCommand {
  /// Reads a command's `params`.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  public init(params: JSON) throws(FeedError) {
    self = try WireDecoder.decode(Self.self, from: params)
  }

  /// Reads the answer to this kind of command.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  public static func answer(from result: JSON) throws(FeedError) -> Answer {
    try WireDecoder.decode(Answer.self, from: result)
  }
}

extension FeedNotice {
  /// Reads a notice's `params`.
  ///
  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  public init(params: JSON) throws(FeedError) {
    self = try WireDecoder.decode(Self.self, from: params)
  }
}

extension Encodable {
  /// A vocabulary type as JSON.
  package var wire: JSON { WireEncoder.encode(self) }
}
