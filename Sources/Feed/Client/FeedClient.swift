import MCP

/// A client of the event socket without the socket: bytes in, actions out.
///
/// It says `hello`, matches answers to commands, answers the gateway's ping, and follows the events so that each comes
/// once and in order: what a slow line missed is asked for again out of the ledger.
public struct FeedClient: Sendable {
  /// What the shell does next.
  public enum Action: Sendable, Equatable {
    /// Write this line.
    case send(FeedLine)
    /// The gateway has answered `hello`.
    case welcomed(Welcome)
    /// A command was answered.
    case answered(RequestID, JSON)
    /// A command was refused; without an id, the gateway could not read a line or does not want this connection.
    case refused(RequestID?, FeedFailure)
    /// The next event.
    case event(Event)
    /// The subscription began; events up to this place have happened already.
    case following(upTo: Int)
    /// These events were missed; they come again out of the ledger, before all others.
    case missed(GapNotice)
    case gauges(GaugesNotice)
    case operators(OperatorsNotice)
    /// What came can't be understood: close the connection.
    case end(FeedError)
  }

  private let hello: Hello
  private var framer = LineFramer(limit: FeedLine.limit)
  private var nextID = 1
  private var helloID: RequestID?
  private var waiting: Set<RequestID> = []
  private var following = Following.no
  /// The last event that was handed on, or that the subscription began after.
  public private(set) var last = 0
  private var isEnded = false

  private enum Following: Equatable {
    case no
    /// The answer to this `subscribe` is awaited; events before it belong to what was missed.
    case asked(RequestID, fromNow: Bool)
    /// The next event may lie at any place after the last: the ledger has said so.
    case begun
    /// The next event must be the one after the last.
    case live
  }

  /// A client that has said nothing yet.
  public init(hello: Hello) {
    self.hello = hello
  }

  /// The connection is open.
  public mutating func opened() -> [Action] {
    let (id, action) = ask(hello)
    waiting.remove(id)
    helloID = id
    return [action]
  }

  /// A command to send, and the id that its answer will bear.
  public mutating func ask(_ command: some FeedCommand) -> (id: RequestID, action: Action) {
    let id = RequestID.number(JSONNumber(nextID))
    nextID += 1
    waiting.insert(id)
    return (id, .send(.command(command, id: id)))
  }

  /// Follows the events after a place, or those that come from now on.
  public mutating func follow(since seq: Int? = nil) -> Action {
    last = seq ?? last
    let (id, action) = ask(Subscribe(since: seq))
    waiting.remove(id)
    following = .asked(id, fromNow: seq == nil)
    return action
  }

  /// Bytes came in.
  public mutating func received(_ bytes: some Collection<UInt8>) -> [Action] {
    guard !isEnded else { return [] }
    let lines: [[UInt8]]
    do throws(FramingError) {
      lines = try framer.feed(bytes)
    } catch {
      return end(FeedError("the gateway sent a line of more than \(FeedLine.limit) bytes"))
    }
    var actions: [Action] = []
    for line in lines where !isEnded {
      do throws(FeedFailure) {
        actions += received(try FeedLine(line))
      } catch {
        actions += end(FeedError("the gateway sent a line that can't be read: \(error.message)"))
      }
    }
    return actions
  }

  private mutating func end(_ error: FeedError) -> [Action] {
    isEnded = true
    return [.end(error)]
  }
}

// MARK: - Lines

extension FeedClient {
  private mutating func received(_ line: FeedLine) -> [Action] {
    do throws(FeedError) {
      switch line {
      case .request(let id, let method, _): return [answer(id, method)]
      case .result(let id, let result): return try answered(id, result)
      case .failure(let id, let failure):
        if let id { waiting.remove(id) }
        return [.refused(id, failure)]
      case .notice(let method, let params): return try noticed(method, params)
      }
    } catch {
      return end(error)
    }
  }

  private func answer(_ id: RequestID, _ method: String) -> Action {
    guard method == Ping.method else {
      let failure = FeedFailure(code: FeedFailure.unknownCommand, message: "a client answers only `\(Ping.method)`")
      return .send(.failure(id: id, failure))
    }
    return .send(.answer(Done(seq: last), id: id))
  }

  private mutating func answered(_ id: RequestID, _ result: JSON) throws(FeedError) -> [Action] {
    if id == helloID {
      helloID = nil
      return [.welcomed(try Hello.answer(from: result))]
    }
    if case .asked(id, let fromNow) = following {
      following = .begun
      let newest = try Subscribe.answer(from: result).seq
      if fromNow { last = newest }
      return [.following(upTo: newest)]
    }
    guard waiting.remove(id) != nil else { throw FeedError(place: "id", "\(id) was never asked") }
    return [.answered(id, result)]
  }

  private mutating func noticed(_ method: String, _ params: JSON) throws(FeedError) -> [Action] {
    switch method {
    case FeedLine.event: return happened(try Event(json: params))
    case GapNotice.method: return missed(try GapNotice(params: params))
    case GaugesNotice.method: return [.gauges(try GaugesNotice(params: params))]
    case OperatorsNotice.method: return [.operators(try OperatorsNotice(params: params))]
    default: return []
    }
  }

  private mutating func happened(_ event: Event) -> [Action] {
    switch following {
    case .no, .asked: return []
    case .begun where event.seq <= last, .live where event.seq <= last: return []
    case .live where event.seq > last + 1: return missed(GapNotice(from: last + 1, to: event.seq - 1))
    case .begun, .live:
      following = .live
      last = event.seq
      return [.event(event)]
    }
  }

  private mutating func missed(_ gap: GapNotice) -> [Action] {
    guard following == .live || following == .begun else { return [] }
    return [.missed(gap), follow(since: last)]
  }
}
