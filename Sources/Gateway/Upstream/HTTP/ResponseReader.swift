import MCP
import NIOCore
import NIOHTTP1

/// Reads one HTTP response of a server: JSON, an SSE stream, or nothing but a status. Of the head only the session id
/// goes on; of an event only its data.
struct ResponseReader {
  enum Event {
    case session(String)
    case message(Message)
    case finished(Ending)
  }

  /// How a response ended.
  enum Ending: Equatable {
    /// Its messages have been told.
    case complete
    /// 202, or a success without content.
    case accepted
    /// Any other status; `answer` is the JSON-RPC response in its body, if there is one.
    case refused(status: Int, answer: Response?)
    /// What came can't be read. For a person, to be read after the name of the server.
    case unreadable(String)
  }

  private enum State {
    case head
    case json(status: Int)
    case stream
    case ignoring(Ending)
    case over
  }

  /// Bytes of one JSON body, or of one event.
  private let limit: Int
  private var state = State.head
  private var body = ByteBuffer()
  /// Beside the state, so that it is fed where it lies: taken out of a case it would be copied with every piece of a
  /// long event, and that takes quadratic time.
  private var events: ServerSentEventParser

  init(limit: Int = 64 << 20) {
    self.limit = limit
    events = ServerSentEventParser(limit: limit)
  }

  mutating func read(_ part: HTTPClientResponsePart) -> [Event] {
    switch part {
    case .head(let head): read(head)
    case .body(let bytes): read(bytes)
    case .end: end()
    }
  }

  private mutating func read(_ head: HTTPResponseHead) -> [Event] {
    if let coding = head.headers.first(name: "content-encoding"), coding.lowercased() != "identity" {
      return fail("answered compressed (`\(coding)`), though it was not asked to")
    }
    let status = Int(head.status.code)
    let type = Self.mediaType(head.headers.first(name: "content-type"))
    switch (status, type) {
    case (202, _), (204, _): state = .ignoring(.accepted)
    case (200..<300, let type?) where type.matchesASCII("text/event-stream"): state = .stream
    case (_, let type?) where type.matchesASCII("application/json"): state = .json(status: status)
    case (200..<300, nil): state = .ignoring(.accepted)
    case (200..<300, let type?): return fail("answered with `\(type)`, which is neither JSON nor an event stream")
    default: state = .ignoring(.refused(status: status, answer: nil))
    }
    guard status < 300, let session = head.headers.first(name: "mcp-session-id"), Self.isSessionID(session)
    else { return [] }
    return [.session(session)]
  }

  private mutating func read(_ bytes: ByteBuffer) -> [Event] {
    switch state {
    case .json:
      guard body.readableBytes + bytes.readableBytes <= limit else {
        return fail("sent an answer of more than \(limit) bytes")
      }
      if body.readableBytes == 0 { body = bytes } else { body.writeImmutableBuffer(bytes) }
      return []
    case .stream:
      do throws(FramingError) {
        let whole = try events.feed(bytes.readableBytesView)
        return whole.compactMap { Self.message(in: $0).map { .message($0) } }
      } catch {
        return fail("sent a stream that can't be read: \(error)")
      }
    case .head, .ignoring, .over: return []
    }
  }

  private mutating func end() -> [Event] {
    defer { state = .over }
    switch state {
    case .json(let status): return readBody(status: status)
    case .stream: return [.finished(.complete)]
    case .ignoring(let ending): return [.finished(ending)]
    case .head, .over: return []
    }
  }

  private func readBody(status: Int) -> [Event] {
    let message: Message
    do throws(Malformed) {
      message = try Message(parsing: Array(buffer: body))
    } catch {
      guard status < 300 else { return [.finished(.refused(status: status, answer: nil))] }
      return [.finished(.unreadable("sent what is no MCP message: \(error)"))]
    }
    if status < 300 { return [.message(message), .finished(.complete)] }
    guard case .response(let answer) = message else {
      return [.finished(.refused(status: status, answer: nil))]
    }
    return [.finished(.refused(status: status, answer: answer))]
  }

  private mutating func fail(_ reason: String) -> [Event] {
    state = .over
    return [.finished(.unreadable(reason))]
  }

  /// An event that is no message is left out: if it was to be the answer, the request fails when the stream ends.
  private static func message(in event: ServerSentEvent) -> Message? {
    try? Message(parsing: Array(event.data.utf8))
  }

  /// Visible ASCII (MCP, Streamable HTTP: session management).
  private static func isSessionID(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { 0x21...0x7E ~= $0 }
  }

  /// What stands before the parameters (RFC 9110, section 8.3).
  private static func mediaType(_ value: String?) -> Substring? {
    value.map { $0[..<($0.utf8.firstIndex { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: " ") } ?? $0.endIndex)] }
  }
}
