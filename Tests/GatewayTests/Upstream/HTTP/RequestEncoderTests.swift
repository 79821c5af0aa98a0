import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct RequestEncoderTests {
  private static let head = HTTPRequestHead(
    version: .http1_1, method: .POST, uri: "/mcp?x=1", headers: ["host": "a:1", "content-length": "5"])

  @Test func headAndBodyGoOutAsOne() throws {
    let encoder = RequestEncoder()
    let channel = EmbeddedChannel(handler: encoder)
    encoder.body = ByteBuffer(string: "hello")
    try channel.writeOutbound(HTTPClientRequestPart.head(Self.head))
    let sent = try #require(try channel.readOutbound(as: ByteBuffer.self))
    #expect(String(buffer: sent) == "POST /mcp?x=1 HTTP/1.1\r\nhost: a:1\r\ncontent-length: 5\r\n\r\nhello")
    #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
  }

  @Test func theNextRequestBeginsAnew() throws {
    let encoder = RequestEncoder()
    let channel = EmbeddedChannel(handler: encoder)
    encoder.body = ByteBuffer(string: "hello")
    for end in ["hello", ""] {
      try channel.writeOutbound(HTTPClientRequestPart.head(HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")))
      let sent = try #require(try channel.readOutbound(as: ByteBuffer.self))
      #expect(String(buffer: sent) == "GET / HTTP/1.1\r\n\r\n" + end)
    }
  }

  @Test func aPartThatNobodySendsIsNoRequest() throws {
    let channel = EmbeddedChannel(handler: RequestEncoder())
    #expect(throws: ChannelError.self) { try channel.writeOutbound(HTTPClientRequestPart.end(nil)) }
    #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
  }
}
