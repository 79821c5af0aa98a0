import Testing

@testable import Scan

@Suite struct WebAddressTests {
  @Test(
    "takes an address apart",
    arguments: [
      ("http://127.0.0.1:7777/mcp/time", "127.0.0.1 7777 /mcp/time local"),
      ("https://Example.com", "example.com 443  secure"),
      ("http://[::1]:80/x?y#z", "::1 80 /x local"), ("http://[::1]", "::1 80  local"),
      ("http://a:b@localhost/x", "localhost 80 /x local"),
      ("http://127.0.0.1.evil.example/mcp", "127.0.0.1.evil.example 80 /mcp "), ("HTTP://h:1", "h 1  "),
      ("http://127.0.0.1:7777@evil.example/mcp/x", "evil.example 80 /mcp/x "),
    ])
  func parts(url: String, expected: String) throws {
    let address = try #require(WebAddress(url))
    let kind = address.isLocal ? "local" : address.isSecure ? "secure" : ""
    #expect("\(address.host) \(address.port) \(address.path) \(kind)" == expected)
  }

  @Test(
    "other text is none",
    arguments: [
      "", "x", "ftp://h", "http://", "http:///x", "http://h:x", "http://h:99999", "http://[::1", "http://[::1]x",
      "http://evil.example\\@127.0.0.1:7777/mcp/x",
    ])
  func none(url: String) {
    #expect(WebAddress(url) == nil)
  }
}
