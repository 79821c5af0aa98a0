import MCP
import NIOCore
import Testing

@testable import Gateway

@Suite struct StreamableReplyTests {
  private let response = Response(id: 7, outcome: .result(["ok": true]))
  private let refusal = HTTPRefusal(status: 429, error: RPCError(code: 1, message: "slower"), retryAfter: 3)

  private func text(_ bytes: ByteBuffer?) -> String? { bytes.map { String(buffer: $0) } }

  @Test func anAnswerAtOnceIsJSON() {
    var reply = StreamableReply(style: ReplyStyle())
    #expect(
      text(reply.answer(response, status: 200, sessionID: "s1")) == """
        HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 45\r\nmcp-session-id: s1\r\n\r\n\
        {"jsonrpc":"2.0","id":7,"result":{"ok":true}}
        """)
    #expect(reply.isFinished)
  }

  @Test func aStreamOpensWithItsHeadAndAComment() {
    var reply = StreamableReply(style: ReplyStyle())
    let opened = text(reply.open()) ?? ""
    #expect(opened.hasPrefix("HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n"))
    #expect(opened.hasSuffix("\r\n\r\n8\r\n: open\n\n\r\n"))
    #expect(reply.open() == nil)
    #expect(text(reply.comment()) == "3\r\n:\n\n\r\n")
  }

  @Test func theAnswerEndsTheStream() {
    var reply = StreamableReply(style: ReplyStyle())
    _ = reply.open()
    let json = #"{"jsonrpc":"2.0","id":7,"result":{"ok":true}}"#
    let event = "event: message\ndata: \(json)\n\n"
    #expect(
      text(reply.answer(response, status: 200, sessionID: nil))
        == "\(String(event.utf8.count, radix: 16))\r\n\(event)\r\n0\r\n\r\n")
  }

  /// A refusal was once written as the body of the POST, while the client read the stream.
  @Test func aRefusalAfterTheStreamOpenedIsWrittenOntoTheStream() {
    var reply = StreamableReply(style: ReplyStyle())
    _ = reply.open()
    let refused = text(reply.refuse(refusal, id: 7)) ?? ""
    #expect(!refused.contains("HTTP/1.1"))
    #expect(refused.contains(#"data: {"jsonrpc":"2.0","id":7,"error":{"code":1,"message":"slower"}}"#))
    #expect(refused.hasSuffix("0\r\n\r\n"))
  }

  @Test func aRefusalBeforeItIsAStatus() {
    var reply = StreamableReply(style: ReplyStyle())
    let refused = text(reply.refuse(refusal, id: nil)) ?? ""
    #expect(refused.hasPrefix("HTTP/1.1 429 Too Many Requests\r\n"))
    #expect(refused.contains("\r\nretry-after: 3\r\n"))
    #expect(refused.hasSuffix(#"{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"slower"}}"#))
  }

  /// Its body would be read as the next answer (RFC 9110, section 9.3.2).
  @Test func anAnswerToHEADHasNoBody() {
    var style = ReplyStyle()
    style.isHeadOnly = true
    var reply = StreamableReply(style: style)
    let refused = text(reply.refuse(refusal, id: nil)) ?? ""
    #expect(refused.contains("\r\ncontent-length: 65\r\n"), "as long as the body of another method's would be")
    #expect(refused.hasSuffix("\r\n\r\n"))
    #expect(reply.isFinished)
  }

  @Test func signingInIsAskedForByHeader() {
    var reply = StreamableReply(style: ReplyStyle())
    let refused = text(reply.refuse(HTTPRefusal(status: 401, "no such token"), id: nil)) ?? ""
    #expect(refused.contains("\r\nwww-authenticate: Bearer realm=\"sluice\"\r\n"))
  }

  @Test func aMessageBeforeTheAnswerOpensTheStream() {
    var reply = StreamableReply(style: ReplyStyle())
    let pushed = text(reply.push(.notice(Notice(method: "notifications/progress")))) ?? ""
    #expect(pushed.hasPrefix("HTTP/1.1 200 OK\r\n"))
    #expect(pushed.contains(#"data: {"jsonrpc":"2.0","method":"notifications/progress"}"#))
  }

  @Test func anAgentThatTakesNoStreamsGetsJSON() {
    var style = ReplyStyle()
    style.takesStream = false
    var reply = StreamableReply(style: style)
    #expect(reply.open() == nil)
    #expect(reply.push(.notice(Notice(method: "notifications/progress"))) == nil)
    #expect(
      text(reply.answer(response, status: 200, sessionID: nil))?.hasPrefix(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json") == true)
  }

  @Test func aReplyIsFinishedOnce() {
    var reply = StreamableReply(style: ReplyStyle())
    #expect(text(reply.accept())?.hasPrefix("HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n") == true)
    #expect(reply.answer(response, status: 200, sessionID: nil) == nil)
    #expect(reply.refuse(refusal, id: nil) == nil)
    #expect(reply.end() == nil)
    #expect(reply.comment() == nil)
    #expect(reply.push(.notice(Notice(method: "x"))) == nil)
  }

  @Test func withoutChunksTheStreamEndsWithTheConnection() {
    var style = ReplyStyle()
    (style.chunked, style.closes) = (false, true)
    var reply = StreamableReply(style: style)
    let opened = text(reply.open()) ?? ""
    #expect(opened.contains("\r\nconnection: close\r\n"))
    #expect(opened.hasSuffix("\r\n\r\n: open\n\n"))
  }
}
