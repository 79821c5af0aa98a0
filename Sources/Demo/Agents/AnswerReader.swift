import MCP

/// Reads one HTTP answer, JSON or an event stream, until the message has come that answers the request.
struct AnswerReader: Sendable {
  /// The most bytes of a body or of one event.
  static let limit = 16 << 20

  private let wanted: RequestID?
  private var status = 0
  private var session: String?
  private var body: [UInt8] = []
  private var events: ServerSentEventParser?

  /// - Parameter wanted: The id of the request; nil if the message that was sent wants no answer.
  init(for wanted: RequestID?) {
    self.wanted = wanted
  }

  mutating func begin(status: Int, contentType: String?, session: String?) {
    self.status = status
    self.session = session
    let isStream = contentType?.lowercased().utf8.starts(with: "text/event-stream".utf8) ?? false
    events = isStream ? ServerSentEventParser(limit: Self.limit) : nil
  }

  /// Takes bytes of the body; gives the answer if they complete it before the body ends.
  mutating func take(_ bytes: [UInt8]) throws(DemoError) -> HTTPAnswer? {
    guard events != nil else {
      guard body.count + bytes.count <= Self.limit else { throw .notUnderstood("it is longer than 16 MiB") }
      body += bytes
      return nil
    }
    for event in try feed(bytes) {
      let message = try Self.message(Array(event.data.utf8))
      if case .response(let response) = message, response.id == wanted { return answer(message) }
    }
    return nil
  }

  /// Takes the end of the body.
  func end() throws(DemoError) -> HTTPAnswer {
    guard (200..<300).contains(status) else {
      throw .turnedAway(status: status, reason: String(decoding: body.prefix(300), as: UTF8.self))
    }
    if events != nil { throw .notUnderstood("the stream ended without an answer") }
    return answer(body.isEmpty ? nil : try Self.message(body))
  }

  private func answer(_ message: Message?) -> HTTPAnswer {
    HTTPAnswer(status: status, session: session, message: message)
  }

  private mutating func feed(_ bytes: [UInt8]) throws(DemoError) -> [ServerSentEvent] {
    do throws(FramingError) {
      return try events?.feed(bytes) ?? []
    } catch {
      throw .notUnderstood(error.description)
    }
  }

  private static func message(_ bytes: [UInt8]) throws(DemoError) -> Message {
    do throws(Malformed) {
      return try Message(parsing: bytes)
    } catch {
      throw .notUnderstood(error.description)
    }
  }
}
