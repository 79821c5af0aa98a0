/// Finds what looks like a secret in a text: by the marks that makers of tokens give them, and the numbers of payment
/// cards.
public enum SecretText {
  /// A kind of token: how it begins, and how much follows at least.
  private struct Mark {
    let prefix: [UInt8]
    let least: Int

    init(_ prefix: StaticString, least: Int) {
      self.prefix = prefix.withUTF8Buffer { Array($0) }
      self.least = least
    }
  }

  private static let marks: [Mark] = [
    Mark("sk-", least: 20), Mark("sk_live_", least: 16), Mark("sk_test_", least: 16), Mark("rk_live_", least: 16),
    Mark("ghp_", least: 30), Mark("gho_", least: 30), Mark("ghu_", least: 30), Mark("ghs_", least: 30),
    Mark("ghr_", least: 30), Mark("github_pat_", least: 30), Mark("glpat-", least: 20), Mark("xoxb-", least: 20),
    Mark("xoxp-", least: 20), Mark("xoxa-", least: 20), Mark("AKIA", least: 16), Mark("ASIA", least: 16),
    Mark("AIza", least: 35), Mark("npm_", least: 30), Mark("hf_", least: 30), Mark("slc_", least: 32),
    Mark("shpat_", least: 20), Mark("whsec_", least: 20), Mark("dop_v1_", least: 30), Mark("pypi-", least: 40),
    Mark("SG.", least: 40), Mark("xapp-", least: 20), Mark("ya29.", least: 30), Mark("lin_api_", least: 30),
    Mark("figd_", least: 20), Mark("dckr_pat_", least: 20), Mark("tskey-", least: 20),
  ]
  /// The marks by their first byte, because every word of every text is looked at.
  private static let marksByFirst: [[Mark]] = (0...255).map { byte in marks.filter { $0.prefix[0] == byte } }
  /// Whether a secret can begin with a byte.
  private static let beginsSecret = (0...255).map {
    !marksByFirst[$0].isEmpty || $0 == jwt[0] || $0 == pem[0] || PaymentCard.canBegin(UInt8($0))
  }
  private static let jwt = Array("eyJ".utf8)
  private static let pem = Array("-----BEGIN ".utf8)
  private static let pemKey = Array("PRIVATE KEY-----".utf8)
  private static let pemEnd = Array("-----END ".utf8)

  /// No secret is shorter: a payment card's number has so many digits.
  static let shortest = 13

  /// The places of secrets in UTF-8 text, from the left, without overlap.
  public static func find(in text: [UInt8]) -> [Range<Int>] {
    guard text.count >= shortest else { return [] }
    var found: [Range<Int>] = []
    var place = 0
    let beginsSecret = beginsSecret
    while place < text.count {
      guard beginsSecret[Int(text[place])], let secret = secret(at: place, in: text) else {
        place += 1
        continue
      }
      found.append(secret)
      place = secret.upperBound
    }
    return found
  }

  private static func secret(at place: Int, in text: [UInt8]) -> Range<Int>? {
    switch text[place] {
    case UInt8(ascii: "-"): return privateKey(at: place, in: text)
    case UInt8(ascii: "e") where isStart(place, text): return webToken(at: place, in: text)
    case let first where PaymentCard.canBegin(first): return PaymentCard.find(at: place, in: text)
    case let first:
      guard isStart(place, text) else { return nil }
      let mark = marksByFirst[Int(first)].first { text[place...].starts(with: $0.prefix) }
      guard let mark else { return nil }
      let end = text[place...].firstIndex { !isTokenByte($0) } ?? text.count
      return end - place >= mark.prefix.count + mark.least ? place..<end : nil
    }
  }

  /// A JSON Web Token: three parts in base64url, of which the first two are JSON objects.
  private static func webToken(at place: Int, in text: [UInt8]) -> Range<Int>? {
    guard text[place...].starts(with: jwt) else { return nil }
    let end = text[place...].firstIndex { !isTokenByte($0) && $0 != UInt8(ascii: ".") } ?? text.count
    let parts = text[place..<end].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return parts.count >= 3 && parts[1].starts(with: jwt) ? place..<end : nil
  }

  /// A private key in PEM (RFC 7468), to the end of its last line, or of the text if that is missing.
  private static func privateKey(at place: Int, in text: [UInt8]) -> Range<Int>? {
    guard text[place...].starts(with: pem) else { return nil }
    let label = text[(place + pem.count)...].prefix(64)
    guard find(pemKey, in: label) != nil else { return nil }
    guard let foot = find(pemEnd, in: text[(place + pem.count)...]) else { return place..<text.count }
    let end = find(pemKey, in: text[foot...].prefix(96)).map { $0 + pemKey.count }
    return place..<(end ?? text.count)
  }

  private static func find(_ wanted: [UInt8], in text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { text[$0...].starts(with: wanted) }
  }

  /// Whether a word begins here: a token in the middle of one is none.
  private static func isStart(_ place: Int, _ text: [UInt8]) -> Bool {
    guard place > 0 else { return true }
    let before = text[place - 1]
    return !isTokenByte(before) || before == UInt8(ascii: "-") || before == UInt8(ascii: "_")
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
