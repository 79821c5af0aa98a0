import Testing

@testable import Gateway

@Suite struct UpstreamAddressTests {
  @Test(arguments: [
    ("http://localhost:8000/mcp", false, "localhost", 8000, "/mcp", "localhost:8000"),
    ("https://api.example/v1/mcp?k=v", true, "api.example", 443, "/v1/mcp?k=v", "api.example"),
    ("HTTPS://API.example:8443", true, "api.example", 8443, "/", "api.example:8443"),
    ("http://[::1]/", false, "::1", 80, "/", "[::1]"),
  ])
  func takesAURLApart(url: String, isSecure: Bool, host: String, port: Int, target: String, header: String) throws {
    let address = try #require(UpstreamAddress(url))
    #expect(address.isSecure == isSecure)
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.target == target)
    #expect(address.hostHeader == header)
  }

  @Test(arguments: [
    "", "localhost:8000", "ftp://localhost/", "http:/localhost", "http://", "http://user:pw@host/", "http://host/#x",
    "http://host/a b", "http://host/a\r\nX: y", "http://höst/",
  ])
  func refusesWhatCantBeReached(url: String) {
    #expect(UpstreamAddress(url) == nil)
  }

  @Test(arguments: [("http://127.0.0.1/", true), ("http://[::1]/", true), ("http://a.example/", false)])
  func knowsNumbersFromNames(url: String, isNumeric: Bool) {
    #expect(UpstreamAddress(url)?.isNumeric == isNumeric)
  }
}
