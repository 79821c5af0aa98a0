import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct ReplyStyleTests {
  private func style(_ version: HTTPVersion = .http1_1, _ headers: HTTPHeaders = [:]) -> ReplyStyle {
    ReplyStyle(RequestHead(HTTPRequestHead(version: version, method: .POST, uri: "/", headers: headers)))
  }

  @Test func connectionsAreKept() {
    #expect(!style().closes)
    #expect(style(.http1_1, ["connection": "close"]).closes)
    #expect(style(.http1_0).closes)
  }

  /// The client would wait for the end of the stream until the connection was idle for too long.
  @Test func anOlderClientGetsNoSecondAnswerOnAConnection() {
    #expect(style(.http1_0, ["connection": "keep-alive"]).closes)
  }

  /// The decoder reads no request after such an offer: the next one was never answered.
  @Test func whoOffersAnotherProtocolGetsNoSecondAnswerOnAConnection() {
    #expect(style(.http1_1, ["connection": "Upgrade, HTTP2-Settings", "upgrade": "h2c"]).closes)
    let head = HTTPRequestHead(version: .http1_1, method: .CONNECT, uri: "localhost:80")
    #expect(ReplyStyle(RequestHead(head)).closes)
  }

  @Test func anAnswerToHEADEndsWithItsHead() {
    let head = HTTPRequestHead(version: .http1_1, method: .HEAD, uri: "/")
    #expect(ReplyStyle(RequestHead(head)).isHeadOnly)
    #expect(!style().isHeadOnly)
  }

  @Test func chunksNeedTheNewerVersion() {
    #expect(style().chunked)
    #expect(!style(.http1_0).chunked)
  }

  @Test(
    arguments: [
      (nil, true), ("*/*", true), ("application/json, Text/Event-Stream", true), ("text/*", true),
      ("application/json", false),
    ] as [(String?, Bool)])
  func streamsAreForThoseWhoTakeThem(accept: String?, takesStream: Bool) {
    #expect(style(.http1_1, accept.map { ["accept": $0] } ?? [:]).takesStream == takesStream)
  }
}
