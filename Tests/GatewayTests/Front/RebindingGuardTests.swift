import NIOHTTP1
import Testing

@testable import Gateway

/// A local listener without a check of `Host` and `Origin` can be reached by any web page.
@Suite struct RebindingGuardTests {
  private let rebinding = RebindingGuard(
    listening: "192.168.1.5", hosts: ["Gateway.lan", "box:8080"], origins: ["https://tools.example"])

  private func status(_ headers: HTTPHeaders) -> Int? {
    rebinding.refusal(for: RequestHead(HTTPRequestHead(version: .http1_1, method: .POST, uri: "/", headers: headers)))?
      .status
  }

  @Test(arguments: [
    "localhost", "127.0.0.1:7777", "[::1]:7777", "192.168.1.5:7777", "gateway.LAN", "gateway.lan:7777", "box:8080",
  ])
  func knownHostsPass(host: String) {
    #expect(status(["host": host]) == nil)
  }

  @Test(arguments: [
    "evil.example", "127.0.0.1.evil.example", "box:9090", "localhost@evil.example", "user:pw@localhost",
  ])
  func otherHostsAreRefused(host: String) {
    #expect(status(["host": host]) == 403)
  }

  @Test func exactlyOneHostIsNeeded() {
    #expect(status([:]) == 400)
    #expect(status(["host": "localhost", "Host": "evil.example"]) == 400)
  }

  @Test(arguments: [
    "http://localhost", "http://localhost:5173", "https://127.0.0.1:1", "http://[::1]:80", "https://tools.example",
  ])
  func knownOriginsPass(origin: String) {
    #expect(status(["host": "localhost", "origin": origin]) == nil)
  }

  @Test(arguments: [
    "null", "", "https://evil.example", "http://localhost.evil.example", "http://localhost/path", "file://localhost",
    "https://tools.example.evil", "http://tools.example",
  ])
  func otherOriginsAreRefused(origin: String) {
    #expect(status(["host": "localhost", "origin": origin]) == 403)
  }

  @Test func twoOriginsAreRefused() {
    #expect(status(["host": "localhost", "origin": "http://localhost", "Origin": "http://localhost"]) == 403)
  }
}
