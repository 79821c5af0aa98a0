import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Gateway

@Suite struct RequestEncoderTests {
  private static let head = HTTPRequestHead(
    version: .http1_1, method: .POST, uri: "/mcp?x=1", headers: ["host": "a:1", "content-length": "5"])

  @Test func headAndBodyGoOutAsOne() throws {
    let channel = EmbeddedChannel(handler: RequestEncoder())
    for part in ["hel", "lo"].map(ByteBuffer.init(string:)).reduce(
      into: [HTTPClientRequestPart.head(Self.head)], { $0.append(.body(.byteBuffer($1))) })
    {
      try channel.writeOutbound(part)
      #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
    }
    try channel.writeOutbound(HTTPClientRequestPart.end(nil))
    let sent = try #require(try channel.readOutbound(as: ByteBuffer.self))
    #expect(String(buffer: sent) == "POST /mcp?x=1 HTTP/1.1\r\nhost: a:1\r\ncontent-length: 5\r\n\r\nhello")
    #expect(try channel.readOutbound(as: ByteBuffer.self) == nil)
  }

  @Test func theNextRequestBeginsAnew() throws {
    let channel = EmbeddedChannel(handler: RequestEncoder())
    for _ in 1...2 {
      try channel.writeOutbound(HTTPClientRequestPart.head(HTTPRequestHead(version: .http1_1, method: .GET, uri: "/")))
      try channel.writeOutbound(HTTPClientRequestPart.end(nil))
      #expect(String(buffer: try #require(try channel.readOutbound(as: ByteBuffer.self))) == "GET / HTTP/1.1\r\n\r\n")
    }
  }
}
