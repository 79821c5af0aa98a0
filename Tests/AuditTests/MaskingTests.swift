import MCP
import Testing

@testable import Audit

@Suite struct MaskingTests {
  let masking = Masking(key: StateKey(bytes: [UInt8](repeating: 7, count: 32)))

  private func mask(_ json: String) throws -> (text: String, pointers: [String]) {
    let masked = masking.mask(try #require(try JSON(parsing: json).object))
    return (JSON.object(masked.arguments).text, masked.pointers.map(\.description))
  }

  @Test func aValueUnderASecretsNameIsFoldedToLengthAndFingerprint() throws {
    let (text, pointers) = try mask(#"{"prompt":"lamp","api_key":"0123456789abcdef0123456789abcdef","width":1024}"#)
    let fold = masking.fold("0123456789abcdef0123456789abcdef")
    #expect(text == #"{"prompt":"lamp","api_key":""# + fold + #"","width":1024}"#)
    #expect(fold.hasPrefix("‹secret 32 chars #") && fold.hasSuffix("›") && fold.count == 35)
    #expect(pointers == ["/api_key"])
  }

  @Test(
    "secrets are found at any depth and of any type",
    arguments: [
      (#"{"a":{"b":[{"password":"x"}]}}"#, ["/a/b/0/password"]),
      (#"{"token":42,"secret":{"a":1},"cookie":["a","b"]}"#, ["/token", "/secret", "/cookie"]),
      (#"{"a/b":{"Authorization":"Bearer x"}}"#, ["/a~1b/Authorization"]),
      (#"{"useCookie":true,"password":null}"#, []),
      (#"{"prompt":"a token of my love"}"#, []),
      (#"{"prompt":"use ghp_0123456789abcdefghijklmnopqrstuvwxyz please"}"#, ["/prompt"]),
    ])
  func areFound(json: String, expected: [String]) throws {
    #expect(try mask(json).pointers == expected)
  }

  @Test func nothingIsLeftOfASecretInAText() throws {
    let (text, _) = try mask(#"{"cmd":"curl -H 'X: ghp_0123456789abcdefghijklmnopqrstuvwxyz' https://example.com"}"#)
    #expect(!text.contains("ghp_"))
    #expect(text.hasPrefix(#"{"cmd":"curl -H 'X: ‹secret 40 chars #"#))
    #expect(text.hasSuffix(#"›' https://example.com"}"#))
  }

  @Test func equalSecretsLookEqualAndOthersDont() {
    #expect(masking.fold("abc") == masking.fold("abc"))
    let secrets: [JSON] = ["abc", "abd", 123, "123", ["abc"], ["a": "abc"], "é", "e\u{301}"]
    #expect(Set(secrets.map(masking.fold)).count == secrets.count)
  }

  @Test func anotherKeyGivesAnotherFingerprint() {
    let other = Masking(key: StateKey(bytes: [UInt8](repeating: 8, count: 32)))
    #expect(other.fold("abc") != masking.fold("abc"))
  }

  @Test func argumentsWithoutSecretsStayAsTheyAre() throws {
    let json = #"{"prompt":"lamp","n":1.50,"tags":["a",null,true],"deep":{"x":{}}}"#
    let masked = masking.mask(try #require(try JSON(parsing: json).object))
    #expect(JSON.object(masked.arguments).text == json)
    #expect(masked.count == 0)
  }
}
