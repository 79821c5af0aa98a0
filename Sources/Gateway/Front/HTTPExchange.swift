import MCP
import NIOCore
import NIOHTTP1

/// One connection of an agent as a state machine: request parts and deadlines in, actions out. Requests are taken one
/// after the other; what an agent sends ahead waits until the reply before it is finished (RFC 9112, section 9.3.2).
struct HTTPExchange {
  enum Action {
    /// `100 Continue`: the head is fine, the body may come.
    case continueBody
    case deliver(Message, Caller)
    case listen(Caller, lastEventID: String?)
    case endSession(Caller)
    case refuse(HTTPRefusal, id: RequestID?)
    /// Nothing more is written, but what the agent is still sending is read.
    case halfClose
    /// Everything written so far is flushed, then the connection ends.
    case close
    /// The connection ends now, whatever is still unwritten.
    case abort
  }

  private enum State {
    case idle
    case receiving(Caller)
    /// A request without a body acts when it is whole.
    case ending(Action)
    /// Refused before its end; up to `left` bytes of its body are still read until `end`: many clients send a body
    /// whole before they look for an answer, and a reset would take the refusal from them.
    case discarding(left: Int, end: NIODeadline)
    case answering
    case closed
  }

  private let limits: FrontLimits
  private let gatekeeper: HeadCheck
  private var state = State.idle
  private var body = ByteBuffer()
  private var ahead = CircularBuffer<HTTPServerRequestPart>()
  private var draining = false
  /// How the request under way is to be answered.
  private(set) var style = ReplyStyle()
  /// When ``expire(at:)`` is due, or nil while a reply takes its time.
  private(set) var deadline: NIODeadline?

  init(limits: FrontLimits, rebinding: RebindingGuard, at now: NIODeadline) {
    self.limits = limits
    gatekeeper = HeadCheck(rebinding: rebinding, limits: limits)
    deadline = now + limits.idle
  }

  /// Since when nothing is under way; nil while something is.
  var idleSince: NIODeadline? {
    guard case .idle = state, ahead.isEmpty else { return nil }
    return deadline.map { $0 - limits.idle }
  }

  /// Whether more may be read: nothing waits behind an unfinished reply.
  var takesMore: Bool { ahead.isEmpty }

  mutating func take(_ part: HTTPServerRequestPart) {
    ahead.append(part)
  }

  /// The next thing to do, or nil until more comes or the reply is finished.
  mutating func next(at now: NIODeadline, identify: HeadCheck.Identify) -> Action? {
    while true {
      if case .answering = state { return nil }
      guard let part = ahead.popFirst() else { return nil }
      let action =
        switch part {
        case .head(let head): begin(head, at: now, identify: identify)
        case .body(let bytes): add(bytes, at: now)
        case .end: end(at: now)
        }
      if let action { return action }
    }
  }

  /// The reply is written whole.
  mutating func replyFinished(at now: NIODeadline) -> Action? {
    switch state {
    case .answering: return finish(at: now)
    case .discarding: return style.closes ? .halfClose : nil
    case .idle, .receiving, .ending, .closed: return nil
    }
  }

  /// The deadline is over, or was moved while its timer ran.
  mutating func expire(at now: NIODeadline) -> Action? {
    guard let deadline, now >= deadline else { return nil }
    switch state {
    case .receiving, .ending: return refuse(.timeout, at: now)
    case .idle, .discarding: return close(at: now)
    case .closed: return .abort
    case .answering: return nil
    }
  }

  /// What came is no HTTP.
  mutating func fail(_ refusal: HTTPRefusal, at now: NIODeadline) -> Action? {
    // What the request before it was like says nothing of this one.
    if case .idle = state { style = ReplyStyle() }
    style.closes = true
    switch state {
    case .idle, .receiving, .ending: return refuse(refusal, at: now)
    case .answering: return nil
    case .discarding, .closed: return close(at: now)
    }
  }

  /// The gateway ends: the reply under way is the last.
  mutating func drain(at now: NIODeadline) -> Action? {
    draining = true
    if case .idle = state { return close(at: now) }
    return nil
  }

  private mutating func begin(
    _ head: HTTPRequestHead, at now: NIODeadline, identify: HeadCheck.Identify
  ) -> Action? {
    guard case .idle = state else { return nil }
    let head = RequestHead(head)
    style = ReplyStyle(head)
    deadline = now + limits.request
    do throws(HTTPRefusal) {
      switch try gatekeeper.check(head, identify: identify) {
      case .body(let caller, let awaitsContinue):
        state = .receiving(caller)
        return awaitsContinue ? .continueBody : nil
      case .listen(let caller, let lastEventID): state = .ending(.listen(caller, lastEventID: lastEventID))
      case .endSession(let caller): state = .ending(.endSession(caller))
      }
      return nil
    } catch {
      style.closes = style.closes || head.announcesBody
      return refuse(error, at: now)
    }
  }

  private mutating func add(_ bytes: ByteBuffer, at now: NIODeadline) -> Action? {
    switch state {
    case .receiving where body.readableBytes + bytes.readableBytes > limits.body:
      return refuse(.bodyTooLarge(limit: limits.body), at: now)
    case .receiving where body.readableBytes == 0:
      body = bytes
    case .receiving:
      body.writeImmutableBuffer(bytes)
    case .ending: break
    case .discarding(let left, let end):
      guard left > bytes.readableBytes else { return close(at: now) }
      state = .discarding(left: left - bytes.readableBytes, end: end)
      deadline = min(now + limits.linger, end)
    case .idle, .answering, .closed: break
    }
    return nil
  }

  private mutating func end(at now: NIODeadline) -> Action? {
    switch state {
    case .receiving(let caller):
      state = .answering
      deadline = nil
      defer { body = ByteBuffer() }
      do throws(Malformed) {
        return .deliver(try Message(body), caller)
      } catch {
        return .refuse(HTTPRefusal(status: 400, error: error.error), id: error.id)
      }
    case .ending(let action):
      state = .answering
      deadline = nil
      return action
    case .discarding: return finish(at: now)
    case .idle, .answering, .closed: return nil
    }
  }

  private mutating func refuse(_ refusal: HTTPRefusal, at now: NIODeadline) -> Action {
    if case .idle = state {} else { style.closes = true }
    state = .discarding(left: limits.discarded, end: now + limits.request)
    body = ByteBuffer()
    deadline = now + limits.linger
    return .refuse(refusal, id: nil)
  }

  private mutating func finish(at now: NIODeadline) -> Action? {
    if style.closes || draining { return close(at: now) }
    state = .idle
    deadline = now + limits.idle
    return nil
  }

  /// An agent that doesn't read its answer may keep the connection no longer than an idle one.
  private mutating func close(at now: NIODeadline) -> Action {
    state = .closed
    deadline = now + limits.idle
    ahead.removeAll()
    return .close
  }
}

extension Message {
  /// Reads one message out of a whole body.
  fileprivate init(_ body: ByteBuffer) throws(Malformed) {
    let read = body.withUnsafeReadableBytes { bytes -> Result<JSON, JSONError> in
      do throws(JSONError) {
        return .success(try JSON(parsing: bytes.bindMemory(to: UInt8.self)))
      } catch {
        return .failure(error)
      }
    }
    switch read {
    case .success(let json): try self.init(json: json)
    case .failure(let error): throw Malformed(id: nil, error: .parseError(error))
    }
  }
}
