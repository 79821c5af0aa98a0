import MCP
import Risk
import Testing

@testable import Audit

/// Whatever the arguments look like: no secret is left in what is kept, and no two look the same.
@Suite struct SecretPropertyTests {
  let masking = Masking(key: StateKey(bytes: [UInt8](repeating: 9, count: 32)))

  /// Random arguments with secrets in random places.
  private struct Planting {
    var random: SplitMix
    var secrets: [String] = []

    private mutating func pick<Element>(_ choices: [Element]) -> Element {
      choices[Int.random(in: choices.indices, using: &random)]
    }

    private mutating func letters(_ count: Int) -> String {
      let alphabet = Array("abcdefghijkmnpqrstuvwxyzABCDEFGHIJKLMNPQRSTUVWXYZ23456789")
      return String((0..<count).map { _ in pick(alphabet) })
    }

    /// A card's number with a right check digit.
    private mutating func card() -> String {
      let digits = [4] + (0..<14).map { _ in UInt8.random(in: 0...9, using: &random) }
      let last = (0...9).first { PaymentCard.isNumber(digits + [$0]) } ?? 0
      return (digits + [last]).map(String.init).joined()
    }

    private mutating func marked() -> String {
      let secret =
        switch Int.random(in: 0..<6, using: &random) {
        case 0: "ghp_" + letters(36)
        case 1: "sk-" + letters(Int.random(in: 20...60, using: &random))
        case 2: "eyJ\(letters(20)).eyJ\(letters(20)).\(letters(20))"
        case 3: "-----BEGIN PRIVATE KEY-----\n\(letters(64))\n-----END PRIVATE KEY-----"
        case 4: "AKIA" + letters(16).uppercased()
        default: card()
        }
      secrets.append(secret)
      return secret
    }

    private mutating func underKey() -> (String, JSON) {
      let key = pick(["password", "apiKey", "X-Api-Key", "client_secret", "Authorization", "sessionToken", "jwt"])
      let secret = letters(Int.random(in: 6...40, using: &random))
      secrets.append(secret)
      return (key, pick([.string(secret), .array([.string(secret)]), ["value": .string(secret)]]))
    }

    mutating func object(depth: Int) -> JSONObject {
      var object = JSONObject()
      for index in 0..<Int.random(in: 1...4, using: &random) { object.append("k\(index)", value(depth: depth)) }
      if Bool.random(using: &random) {
        let (key, value) = underKey()
        object.append(key, value)
      }
      return object
    }

    private mutating func value(depth: Int) -> JSON {
      switch Int.random(in: 0..<(depth > 0 ? 7 : 5), using: &random) {
      case 0: return .string("a walnut lamp \(letters(3))")
      case 1: return .number(JSONNumber(Int.random(in: 0...9999, using: &random)))
      case 2: return .string(pick(["", "use ", "key='"]) + marked() + pick(["", " please", "'\n"]))
      case 3:
        let number = card()
        secrets.append(number)
        return Int(number).map { .number(JSONNumber($0)) } ?? .null
      case 4: return .bool(true)
      case 5: return .object(object(depth: depth - 1))
      default: return .array((0..<2).map { _ in value(depth: depth - 1) })
      }
    }
  }

  @Test("no masked secret survives", arguments: 1...150)
  func noneSurvives(seed: UInt64) throws {
    var planting = Planting(random: SplitMix(seed: seed))
    let arguments = planting.object(depth: 3)
    let masked = masking.mask(arguments)
    let pointer = try JSONPointer("/k0")
    for keeping in [ArgumentKeeping.whole, .keys, .paths([pointer])] {
      let kept = JSON.object(masking.kept(masked.arguments, keeping)).text
      for secret in planting.secrets {
        #expect(!kept.contains(JSON.string(secret).text.dropFirst().dropLast()), "\(JSON.object(arguments).text)")
      }
    }
    let echo = masking.mask("no such user: \(planting.secrets.joined(separator: " / "))", about: masked)
    for secret in planting.secrets { #expect(!echo.contains(secret)) }
  }

  @Test func tenThousandSecretsLookDifferent() {
    var random = SplitMix(seed: 1)
    var secrets: Set<String> = []
    while secrets.count < 10_000 { secrets.insert(String(random.next() % 1_000_000_000)) }
    var folds = Set(secrets.map { masking.fold(.string($0)) })
    #expect(folds.count == secrets.count)
    // As numbers they are other secrets.
    folds.formUnion(secrets.map { masking.fold(.number(JSONNumber(Int($0) ?? 0))) })
    #expect(folds.count == 2 * secrets.count)
  }

  @Test func neitherKeyNorLengthAloneTellSecretsApart() {
    // Equal in the first four bytes of an HMAC, which is what a fingerprint once was: found by trying.
    let folds = Set((0..<200_000).map { masking.fold(.string(String(1_000_000 + $0))) })
    #expect(folds.count == 200_000)
  }
}
