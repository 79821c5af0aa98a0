import MCP
import Testing

@testable import Demo

@Suite struct AnswerReaderTests {
  private let answer = Message.response(Response(id: 7, outcome: .result(["ok": true])))

  private func reader(_ contentType: String?, status: Int = 200, session: String? = nil) -> AnswerReader {
    var reader = AnswerReader(for: 7)
    reader.begin(status: status, contentType: contentType, session: session)
    return reader
  }

  @Test func jsonIsReadToItsEnd() throws {
    var reader = reader("application/json", session: "s1")
    for byte in answer.bytes { #expect(try reader.take([byte]) == nil) }
    #expect(try reader.end() == HTTPAnswer(status: 200, session: "s1", message: answer))
  }

  @Test func aStreamIsReadUntilTheAnswerCameAndNoFurther() throws {
    var reader = reader("Text/Event-Stream; charset=utf-8")
    let notice = Message.notice(Notice(method: "notifications/progress", params: ["progress": 1]))
    let other = Message.response(Response(id: 8, outcome: .result([:])))
    #expect(try reader.take(ServerSentEvent.comment("held")) == nil)
    for message in [notice, other] {
      #expect(try reader.take(ServerSentEvent(data: String(decoding: message.bytes, as: UTF8.self)).bytes) == nil)
    }
    let last = ServerSentEvent(data: String(decoding: answer.bytes, as: UTF8.self)).bytes
    #expect(try reader.take(last)?.message == answer)
  }

  @Test func nothingIsAnAnswerToANotice() throws {
    #expect(try reader(nil, status: 202).end() == HTTPAnswer(status: 202, session: nil, message: nil))
  }

  @Test func aRefusalSaysWhy() throws {
    var reader = reader("application/json", status: 401)
    _ = try reader.take(Array("no such grant".utf8))
    #expect(throws: DemoError.turnedAway(status: 401, reason: "no such grant")) { try reader.end() }
  }

  @Test func aStreamThatEndsTooSoonIsAnError() {
    #expect(throws: DemoError.notUnderstood("the stream ended without an answer")) {
      try reader("text/event-stream").end()
    }
  }

  @Test func whatIsNoMessageIsAnError() throws {
    var reader = reader("application/json")
    _ = try reader.take(Array("<html>".utf8))
    #expect(throws: DemoError.self) { try reader.end() }
  }
}
