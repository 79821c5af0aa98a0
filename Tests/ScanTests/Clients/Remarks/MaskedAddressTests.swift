import Testing

@testable import Scan

@Suite struct MaskedAddressTests {
  @Test(
    "only what is a secret goes",
    arguments: [
      ("https://h", "https://h"), ("https://h/a?b=c#d", "https://h/a?b=c#d"), ("no address", "no address"),
      ("://", "://"),
      ("https://a:b@h:1/x", "https://a:‹secret›@h:1/x"), ("https://h?token=x", "https://h?token=‹secret›"),
      ("https://h/p?x=0123456789abcdefghijklmn", "https://h/p?x=‹secret›"),
      ("https://h:80/@scope/x", "https://h:80/@scope/x"), ("http://[::1]:80/@x", "http://[::1]:80/@x"),
      ("x://u:a/b?c#d@h/e", "x://u:‹secret›@h/e"),
      ("https://0123456789abcdefghijklmn@h/x", "https://‹secret›@h/x"),
      ("a://b a://u:p@h", "a://b a://u:‹secret›@h"),
      ("https://h/550e8400-e29b-41d4-a716-446655440000/mcp", "https://h/‹secret›/mcp"),
    ])
  func masked(address: String, shown: String) {
    #expect(MaskedAddress(address).text == shown)
  }

  @Test("an address within an address, however often", .timeLimit(.minutes(1)))
  func nested() {
    let text = String(repeating: "a://", count: 100_000)
    #expect(MaskedAddress(text).text.utf8.elementsEqual(text.utf8))
  }
}
