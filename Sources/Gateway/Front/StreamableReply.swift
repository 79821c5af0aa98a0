import MCP
import NIOCore

/// One reply of Streamable HTTP, as bytes: plain JSON if the answer comes at once, else an SSE stream whose last event
/// is the answer. Once the stream is open, everything is written onto it, refusals too: the agent looks nowhere else.
struct StreamableReply {
  private enum Phase { case waiting, streaming, finished }

  let style: ReplyStyle
  private var phase = Phase.waiting

  init(style: ReplyStyle) {
    self.style = style
  }

  var isFinished: Bool { phase == .finished }

  /// The head of the stream and a first comment, unless it is open or the agent takes no streams.
  mutating func open() -> ByteBuffer? {
    guard phase == .waiting, style.takesStream else { return nil }
    phase = .streaming
    var out = ByteBuffer()
    out.writeHead(
      .init(
        status: 200, type: "text/event-stream", length: style.chunked ? .chunked : .untilClose, closes: style.closes))
    write(": open\n\n".utf8, into: &out)
    return out
  }

  mutating func comment() -> ByteBuffer? {
    guard phase == .streaming else { return nil }
    var out = ByteBuffer()
    write(":\n\n".utf8, into: &out)
    return out
  }

  /// A message before the answer; opens the stream. An agent that takes no stream goes without it.
  mutating func push(_ message: Message) -> ByteBuffer? {
    var out = open() ?? ByteBuffer()
    guard phase == .streaming else { return nil }
    write(event: message, into: &out)
    return out
  }

  mutating func answer(_ response: Response, status: Int, sessionID: String?) -> ByteBuffer? {
    finish(with: response) { ResponseHead(status: status, sessionID: sessionID) }
  }

  /// 202 without a body, for a notification or a response.
  mutating func accept() -> ByteBuffer? { finish(status: 202) }

  /// 204, for a session that was ended.
  mutating func acceptEnd() -> ByteBuffer? { finish(status: 204) }

  mutating func refuse(_ refusal: HTTPRefusal, id: RequestID?) -> ByteBuffer? {
    finish(with: Response(id: id, outcome: .error(refusal.error))) {
      ResponseHead(status: refusal.status, retryAfter: refusal.retryAfter)
    }
  }

  /// The end of a stream that has no answer.
  mutating func end() -> ByteBuffer? {
    guard phase == .streaming else { return finish(status: 204) }
    phase = .finished
    var out = ByteBuffer()
    writeEnd(into: &out)
    return out
  }

  private mutating func finish(status: Int) -> ByteBuffer? {
    guard phase == .waiting else { return phase == .streaming ? end() : nil }
    phase = .finished
    var out = ByteBuffer()
    out.writeHead(.init(status: status, length: status == 204 ? .none : .bytes(0), closes: style.closes))
    return out
  }

  private mutating func finish(with response: Response, head: () -> ResponseHead) -> ByteBuffer? {
    defer { phase = .finished }
    var out = ByteBuffer()
    switch phase {
    case .finished: return nil
    case .streaming:
      write(event: .response(response), into: &out)
      writeEnd(into: &out)
    case .waiting:
      let body = Message.response(response).written()
      var head = head()
      head.type = "application/json"
      head.length = .bytes(body.count)
      head.closes = style.closes
      out.reserveCapacity(body.count + 256)
      out.writeHead(head)
      if !style.isHeadOnly { body.withBytes { _ = out.writeBytes($0) } }
    }
    return out
  }

  private func write(event message: Message, into out: inout ByteBuffer) {
    var event = ByteWriter(room: 1024)
    event.append("event: message\ndata: ")
    message.write(into: &event)
    event.append("\n\n")
    event.withBytes { write($0, into: &out) }
  }

  private func write(_ bytes: some Collection<UInt8>, into out: inout ByteBuffer) {
    guard style.chunked else {
      out.writeBytes(bytes)
      return
    }
    out.writeString(String(bytes.count, radix: 16))
    out.writeStaticString("\r\n")
    out.writeBytes(bytes)
    out.writeStaticString("\r\n")
  }

  private func writeEnd(into out: inout ByteBuffer) {
    if style.chunked { out.writeStaticString("0\r\n\r\n") }
  }
}
