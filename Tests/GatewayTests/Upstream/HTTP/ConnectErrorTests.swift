import NIOCore
import NIOSSL
import Testing

@testable import Gateway

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

@Suite struct ConnectErrorTests {
  @Test func saysInWordsWhyThereIsNoConnection() {
    #expect(ConnectError(IOError(errnoCode: ECONNREFUSED, reason: "connect")).description == "Connection refused")
    #expect(ConnectError(ChannelError.connectTimeout(.seconds(10))).description == "no answer within 10 s")
    #expect(ConnectError(ChannelError.eof).description == "the connection was closed before it was ready")
    #expect(ConnectError(NIOSSLError.uncleanShutdown).description.hasPrefix("TLS failed: "))
  }
}
