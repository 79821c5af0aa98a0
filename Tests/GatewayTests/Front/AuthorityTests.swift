import Testing

@testable import Gateway

@Suite struct AuthorityTests {
  @Test(
    arguments: [
      ("localhost", "localhost", nil), ("LocalHost:80", "localhost", 80), ("127.0.0.1:7777", "127.0.0.1", 7777),
      ("[::1]", "::1", nil), ("[::1]:7777", "::1", 7777), ("example.com:443", "example.com", 443),
    ] as [(String, String, Int?)])
  func readsHostAndPort(text: String, host: String, port: Int?) throws {
    let authority = try #require(Authority(text))
    #expect(authority.host == host)
    #expect(authority.port == port)
  }

  @Test(arguments: ["", ":80", "a:b", "a:70000", "a:-1", "a:+1", "a:", "user@host", "a/b", "[::1", "[::1]x", "a b"])
  func refusesWhatNamesNoHost(text: String) {
    #expect(Authority(text) == nil)
  }

  @Test(arguments: [
    ("localhost", true), ("127.0.0.1", true), ("127.9.9.9", true), ("[::1]", true),
    ("127.0.0.1.example.com", false), ("127.0.0", false), ("127.0.0.256", false), ("127.0.0.+1", false),
    ("localhost.example.com", false),
    ("0.0.0.0", false), ("example.com", false),
  ])
  func knowsLoopbackByItsForm(text: String, isLoopback: Bool) {
    #expect(Authority(text)?.isLoopback == isLoopback)
  }
}
