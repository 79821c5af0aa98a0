import Testing

@testable import Scan

@Suite struct KnownGatewayTests {
  @Test(
    "serves its own addresses for agents, and no others",
    arguments: [
      ("http://127.0.0.1:7777/mcp/time", true), ("http://localhost:7777/mcp/time", true),
      ("http://sluice.local:7777/mcp/x", true),
      ("http://SLUICE.local:7777/mcp/x", true), ("http://[::1]:7777/mcp/x", true),
      ("http://127.0.0.1:7778/mcp/time", false),
      ("http://127.0.0.1:7777/other", false), ("http://127.0.0.1:7777/mcp", false),
      ("http://evil.example:7777/mcp/time", false),
      ("http://127.0.0.1:7777@evil.example:7777/mcp/x", false),
      ("http://evil.example\\@127.0.0.1:7777/mcp/x", false), ("127.0.0.1:7777/mcp/time", false), ("", false),
    ])
  func serves(url: String, expected: Bool) {
    #expect(Configured.gateway.serves(url) == expected)
  }
}
