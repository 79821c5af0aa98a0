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
      (
        #"{"db_pass":"x","pat":"x","pin":"1","otp":1,"cvv":"1","ssn":"x","auth":"x"}"#,
        ["/db_pass", "/pat", "/pin", "/otp", "/cvv", "/ssn", "/auth"]
      ),
      (
        #"{"connection_string":"x","passwort":"x","mot_de_passe":"x","contraseña":"x"}"#,
        ["/connection_string", "/passwort", "/mot_de_passe", "/contraseña"]
      ),
      (#"{"pinned":"x","pass_through":"x","compass":"x","authority":"x","tokenizer":"x"}"#, []),
      (#"{"auth":{"user":"u","pass":"x"}}"#, ["/auth/pass"]),
      (#"{"headers":[{"name":"Authorization","value":"Bearer x"},{"name":"Host","value":"h"}]}"#, ["/headers/0/value"]),
      (#"{"env":[{"key":"DB_PASS","value":1},{"name":"token","value":true},{"value":"x"}]}"#, ["/env/0/value"]),
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

  @Test(
    "of a text, only the secret is folded",
    arguments: [
      ("postgres://u:", "hunter22", "@h/db"), ("curl -H 'Authorization: Bearer ", "cmdBearer7", "' x"),
      ("tool --password ", "flagPw", " go"), ("export DB_PASSWORD=", "envPw", " && run"),
      ("https://x.example/?access_token=", "qTok", "&b=2"), (#"{"a":1,"password":""#, "jsonPw", #""}"#),
    ])
  func partOfAText(before: String, secret: String, after: String) {
    let shown = before + masking.fold(.string(secret)) + after
    #expect(masking.mask(before + secret + after) == shown)
    #expect(masking.mask(shown) == nil, "a fold is not folded again")
  }

  @Test(
    "what a server repeats of a secret in a text is folded",
    arguments: [
      (#"{"dsn":"postgres://u:hunter22@h"}"#, "hunter22"), (#"{"Authorization":"Bearer hunter22"}"#, "hunter22"),
      (#"{"a":{"pin":"hunter"},"password":"hunter22"}"#, "hunter22"),
    ])
  func echo(json: String, secret: String) throws {
    let masked = masking.mask(try #require(try JSON(parsing: json).object))
    let fold = masking.fold(.string(secret))
    #expect(masking.mask("`\(secret)` is wrong", about: masked) == "`\(fold)` is wrong")
  }

  @Test("an accent behind a secret that is repeated does not hide it", arguments: ["\u{301}", "\u{200D}", "\u{FE0F}"])
  func accentedEcho(mark: String) {
    let secret = masking.mask(["password": "hunter22"])
    let fold = masking.fold("hunter22")
    #expect(masking.mask("`hunter22\(mark)` is wrong", about: secret) == "`\(fold)\(mark)` is wrong")
    let city = masking.mask(["city": "Bielefeld"])
    let withheld = masking.placeholder(for: "Bielefeld")
    #expect(masking.mask("no \(mark)Bielefeld\(mark)", about: city, keeping: .keys) == "no \(mark)\(withheld)\(mark)")
  }

  /// What agents and servers can make as long as they like.
  private func many(_ count: Int) -> JSON { .array((0..<count).map { .string("word\($0)") }) }

  @Test func wordsInWhichTooMuchWouldHaveToBeLookedForAreNotTold() {
    let echo = "no word7 here"
    let secrets = masking.mask(["password": many(70_000)])
    #expect(masking.mask(echo, about: secrets) == masking.placeholder(for: .string(echo)))
    let arguments = masking.mask(["list": many(70_000)])
    #expect(masking.mask(echo, about: arguments) == echo)
    #expect(masking.mask(echo, about: arguments, keeping: .keys) == masking.placeholder(for: .string(echo)))
  }

  @Test func wordsThatAreTooLongToBeLookedThroughForEverythingAreNotTold() {
    let echo = String(repeating: "no word3 here. ", count: 1 << 16)
    let untold = masking.placeholder(for: .string(echo))
    #expect(masking.mask(echo, about: masking.mask(["password": many(40)])) == untold)
    let few = masking.mask(echo, about: masking.mask(["password": many(4)]))
    #expect(few != untold && !few.contains("word3"))
  }

  @Test(
    "a pattern is found wherever its bytes stand",
    arguments: [
      ("aab", "aaaab", "aa-"), ("abab", "ababab", "-ab"), ("aa", "aaaaa", "--a"), ("abcabd", "abcabcabd", "abc-"),
      ("x", "", ""), ("", "abc", "abc"), ("é", "caf\u{E9}", "caf-"), ("é", "cafe\u{301}", "cafe\u{301}"),
    ])
  func pattern(part: String, text: String, expected: String) {
    #expect(Array(BytePattern(part).replaced(in: text, by: "-").utf8) == Array(expected.utf8))
  }

  @Test func tokensInKeysAreFoldedAndStayDifferent() throws {
    let tokens = ["ghp_0123456789abcdefghijklmnopqrstuvwxyz", "ghp_0123456789abcdefghijklmnopqrstuvwxyA"]
    let (text, pointers) = try mask(#"{"\#(tokens[0])":1,"\#(tokens[1])":{"password":"x"},"width":2}"#)
    let folds = tokens.map { masking.fold(.string($0)) }
    #expect(text == #"{"\#(folds[0])":1,"\#(folds[1])":{"password":"\#(masking.fold("x"))"},"width":2}"#)
    #expect(pointers == ["/\(folds[0])", "/\(folds[1])", "/\(folds[1])/password"])
  }

  @Test func aReasonKeepsItsWordsButNoToken() {
    let token = "ghp_0123456789abcdefghijklmnopqrstuvwxyz"
    #expect(masking.masked("no: \(token) leaked") == "no: \(masking.fold(.string(token))) leaked")
    #expect(masking.masked("not without a password") == "not without a password")
    #expect(masking.masked(nil) == nil)
  }
}
