import MCP
import NIOCore
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct ResponseReaderTests {
  private static let answer = #"{"jsonrpc":"2.0","id":1,"result":{}}"#

  /// Reads a whole response and notes what came of it.
  private func read(
    _ status: HTTPResponseStatus = .ok, _ headers: HTTPHeaders = ["content-type": "application/json"],
    _ body: [String], limit: Int = 1000
  ) -> [String] {
    var reader = ResponseReader(limit: limit)
    let parts =
      [.head(HTTPResponseHead(version: .http1_1, status: status, headers: headers))]
      + body.map { HTTPClientResponsePart.body(ByteBuffer(string: $0)) } + [.end(nil)]
    return parts.flatMap { reader.read($0) }.map { event in
      switch event {
      case .session(let id): "session \(id)"
      case .message(let message): "message \(message.text)"
      case .finished(let ending): "\(ending)"
      }
    }
  }

  @Test func aJSONAnswerIsReadWhole() {
    #expect(read(.ok, [Self.answer]) == ["message \(Self.answer)", "complete"])
    #expect(
      read(
        .ok, ["content-type": "Application/JSON; charset=utf-8"], ["{\"jsonrpc\":\"2.0\",", "\"id\":1,\"result\":{}}"])
        == ["message \(Self.answer)", "complete"])
  }

  @Test func eventsAreToldAsTheyCome() {
    let stream = [
      "id: 1\nretry: 5\nevent: message\ndata: \(Self.answer)\n\n", ": hello\n\nda", "ta: \(Self.answer)\r\n\r\n",
    ]
    #expect(
      read(.ok, ["content-type": "text/event-stream"], stream)
        == ["message \(Self.answer)", "message \(Self.answer)", "complete"])
  }

  @Test func anEventMayComeByteByByte() {
    let bytes = "data: \(Self.answer)\n\n".map { String($0) }
    #expect(read(.ok, ["content-type": "text/event-stream"], bytes) == ["message \(Self.answer)", "complete"])
  }

  @Test func anEventThatIsNoMessageIsLeftOut() {
    #expect(read(.ok, ["content-type": "text/event-stream"], ["data: [1]\n\n", "data: hi\n\n"]) == ["complete"])
  }

  @Test func theSessionIsRead() {
    let headers: HTTPHeaders = ["content-type": "application/json", "mcp-session-id": "s1"]
    #expect(read(.ok, headers, [Self.answer]).first == "session s1")
  }

  @Test func acceptedIsNoAnswer() {
    #expect(read(.accepted, [:], []) == ["accepted"])
    #expect(read(.ok, [:], []) == ["accepted"])
  }

  /// A compressed list was once passed on unread.
  @Test func whatIsCompressedIsAFailure() {
    let notes = read(.ok, ["content-type": "application/json", "content-encoding": "gzip"], ["\u{1F}"])
    #expect(notes == [#"unreadable("answered compressed (`gzip`), though it was not asked to")"#])
  }

  @Test(arguments: ["[]", "{}", "nonsense", ""]) func whatIsNoMessageIsAFailure(body: String) {
    let notes = read(.ok, [body])
    #expect(notes.count == 1)
    #expect(notes.first?.hasPrefix("unreadable(\"sent what is no MCP message") == true)
  }

  @Test func anotherMediaTypeIsAFailure() {
    #expect(read(.ok, ["content-type": "text/html"], ["<html>"]).first?.hasPrefix("unreadable") == true)
  }

  @Test func whatIsTooLongIsAFailure() {
    #expect(read(.ok, [String(repeating: " ", count: 1001)]).first?.hasPrefix("unreadable") == true)
    let stream = ["data: " + String(repeating: "x", count: 1001)]
    #expect(read(.ok, ["content-type": "text/event-stream"], stream).first?.hasPrefix("unreadable") == true)
  }

  @Test func anErrorStatusMayBearAnAnswer() {
    let error = #"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}"#
    guard case .finished(.refused(status: 404, let answer?))? = ending(.notFound, error) else {
      Issue.record("the answer was not read")
      return
    }
    #expect(answer.id == 1)
    #expect(read(.badGateway, ["<html>"]) == ["refused(status: 502, answer: nil)"])
    #expect(read(.badGateway, ["content-type": "text/html"], ["<html>"]) == ["refused(status: 502, answer: nil)"])
  }

  @Test func redirectsAreNotFollowed() {
    let notes = read(.temporaryRedirect, ["location": "http://elsewhere/"], [])
    #expect(notes == ["refused(status: 307, answer: nil)"])
    #expect(ResponseReader.Ending.refused(status: 307, answer: nil).words.contains("redirects are not followed"))
  }

  @Test(arguments: [
    (200, false), (300, false), (302, true), (303, false), (307, true), (308, true), (400, false), (401, true),
    (403, true), (405, true), (406, true),
    (409, false), (413, true), (415, true), (429, true), (500, false), (502, false), (503, false),
  ])
  func someStatusesSayThatNothingWasTaken(status: Int, isNotTaken: Bool) {
    for inSession in [true, false] {
      #expect(
        ResponseReader.Ending.refused(status: status, answer: nil).saysNotTaken(inSession: inSession) == isNotTaken)
    }
  }

  @Test func aKeyThatTheServerQuotesIsNotToldOn() {
    let error = RPCError(code: 1, message: "the key sk-12345678 is none; say Bearer sk-12345678")
    let ending = ResponseReader.Ending.refused(status: 401, answer: Response(id: nil, outcome: .error(error)))
    #expect(ending.said(without: ["Bearer sk-12345678", "sk-12345678"]) == "; it says `the key … is none; say …`")
  }

  @Test func withinASessionNotFoundIsAboutTheSession() {
    let ending = ResponseReader.Ending.refused(status: 404, answer: nil)
    #expect(ending.saysNotTaken(inSession: false))
    #expect(!ending.saysNotTaken(inSession: true))
    #expect(!ResponseReader.Ending.accepted.saysNotTaken(inSession: false))
  }

  private func ending(_ status: HTTPResponseStatus, _ body: String) -> ResponseReader.Event? {
    var reader = ResponseReader()
    _ = reader.read(
      .head(HTTPResponseHead(version: .http1_1, status: status, headers: ["content-type": "application/json"])))
    _ = reader.read(.body(ByteBuffer(string: body)))
    return reader.read(.end(nil)).last
  }

  private func read(_ status: HTTPResponseStatus, _ body: [String], limit: Int = 1000) -> [String] {
    read(status, ["content-type": "application/json"], body, limit: limit)
  }
}
