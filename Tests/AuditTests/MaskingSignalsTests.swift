import MCP
import Risk
import Testing

@testable import Audit

@Suite struct MaskingSignalsTests {
  private let masking = Masking(key: StateKey(bytes: [UInt8](repeating: 7, count: 32)))

  @Test(
    "whatever is folded is signalled, and nothing else is signalled as a secret",
    arguments: [
      #"{"api_key": "x", "a": {"token": 3, "b": ["sk-0123456789abcdefghijklmnop", "plain"]}}"#,
      #"{"password": null, "useCookie": true, "note": "card 4111 1111 1111 1111"}"#,
      #"{"headers": [{"name": "Authorization", "value": "Bearer x"}], "auth": {"user": "u", "pass": "x"}, "pin": "1"}"#,
      #"{"cmd": "DB_PASSWORD=x run --token y", "ghp_0123456789abcdefghijklmnopqrstuvwxyz": {"otp": "x"}}"#,
      #"{"text": "-----BEGIN PRIVATE KEY-----\nMHcC\n-----END PRIVATE KEY-----", "tokens": 7}"#,
    ])
  func agree(text: String) throws {
    let arguments = try #require(try JSON(parsing: text).object)
    let secrets = masking.mask(Signals.find(in: arguments)).filter { [.foldedValue, .secretValue].contains($0.kind) }
    #expect(secrets.map(\.pointer) == masking.mask(arguments).pointers.map(\.description))
  }
}
