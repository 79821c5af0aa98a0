import Testing

@testable import Risk

@Suite struct SecretTextTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SecretText.find(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  private static let letters = "0123456789abcdefghijABCDEFGHIJ0123456789"
  private static let webToken = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl"
  private static let pem = "-----BEGIN EC PRIVATE KEY-----\nMHcCAQEEIA\n-----END EC PRIVATE KEY-----"

  @Test(
    "tokens by their marks",
    arguments: [
      "sk-" + letters, "sk-proj-" + letters, "sk_live_" + letters, "ghp_" + letters, "gho_" + letters,
      "github_pat_" + letters, "glpat-" + letters, "xoxb-" + letters, "AKIAIOSFODNN7EXAMPLE", "AIza" + letters,
      "npm_" + letters, "hf_" + letters, "slc_" + letters, webToken, pem,
      pem.replacing("EC ", with: ""), pem.replacing("EC PRIVATE KEY", with: "PGP PRIVATE KEY BLOCK"),
      "SG.abcdefghijklmnopqrstuv.abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG",
      "ya29.a0AfH6SMBx1234567890abcdefghijklmnopqrstuvwxyz", "ya29.c.b0Aaekm1K" + letters,
    ])
  func byMark(secret: String) {
    #expect(found(secret) == [secret])
    #expect(found("before \(secret) after") == [secret])
    #expect(found("a='\(secret)',b=\"\(secret)\"") == [secret, secret])
  }

  @Test(
    "every maker's mark",
    arguments: [
      "sk_test_", "rk_live_", "ghu_", "ghs_", "ghr_", "xoxp-", "xoxa-", "ASIA", "shpat_", "whsec_", "dop_v1_", "pypi-",
      "xapp-", "lin_api_", "figd_", "dckr_pat_", "tskey-", "hvs.", "hvb.", "AGE-SECRET-KEY-",
    ])
  func marks(mark: String) {
    #expect(found("it is \(mark)\(Self.letters), or was") == [mark + Self.letters])
  }

  @Test(
    "what is none",
    arguments: [
      "", "a walnut lamp", "SG.", "SG.a.b", "ya29.short",
      "task-0123456789abcdefghijklmnop", "sk-short", "AKIA", "risk-" + letters, "eyJ.a.b",
      "eyJhbGciOiJIUzI1NiJ9.plain.text", "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----", "-----",
      "-----BEGIN PGP PUBLIC KEY BLOCK-----\nmQGN\n-----END PGP PUBLIC KEY BLOCK-----",
      "ghp_", "https://example.com/a.b.c",
    ])
  func isNone(text: String) {
    #expect(found(text).isEmpty)
  }

  /// Anything worse than linear would not come to an end within the suite's time limit.
  @Test(
    "what nearly is a secret takes no longer", arguments: ["eyJ-", "eyJ.a.", "eyJ.eyJ-", "sk-a ", "4 ", "-----BEGIN "])
  func almost(scrap: String) {
    #expect(SecretText.find(in: String(repeating: scrap, count: 200_000)).count <= 1)
  }

  @Test func theDotThatEndsASentenceIsNoneOfTheTokens() {
    let token = "SG.abcdefghijklmnopqrstuv.abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG"
    #expect(found("It is \(token).") == [token])
    #expect(found("It is \(token)...") == [token])
  }

  @Test func aPrivateKeyThatNeverEndsGoesToTheEnd() {
    let text = "key: -----BEGIN PRIVATE KEY-----\nMHcCAQEEIA\nmore"
    #expect(found(text) == [String(text.dropFirst(5))])
  }
}
