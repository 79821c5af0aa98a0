/// How a kind of token begins, and how many characters follow at least.
struct SecretMark: Sendable {
  let prefix: StaticString
  let least: Int

  private init(_ prefix: StaticString, least: Int) {
    self.prefix = prefix
    self.least = least
  }

  private static let list: [SecretMark] = [
    SecretMark("sk-", least: 20), SecretMark("sk_live_", least: 16), SecretMark("sk_test_", least: 16),
    SecretMark("rk_live_", least: 16), SecretMark("ghp_", least: 30), SecretMark("gho_", least: 30),
    SecretMark("ghu_", least: 30), SecretMark("ghs_", least: 30), SecretMark("ghr_", least: 30),
    SecretMark("github_pat_", least: 30), SecretMark("glpat-", least: 20), SecretMark("xoxb-", least: 20),
    SecretMark("xoxp-", least: 20), SecretMark("xoxa-", least: 20), SecretMark("AKIA", least: 16),
    SecretMark("ASIA", least: 16), SecretMark("AIza", least: 35), SecretMark("npm_", least: 30),
    SecretMark("hf_", least: 30), SecretMark("slc_", least: 32), SecretMark("shpat_", least: 20),
    SecretMark("whsec_", least: 20), SecretMark("dop_v1_", least: 30), SecretMark("pypi-", least: 40),
    SecretMark("SG.", least: 40), SecretMark("xapp-", least: 20), SecretMark("ya29.", least: 30),
    SecretMark("lin_api_", least: 30), SecretMark("figd_", least: 20), SecretMark("dckr_pat_", least: 20),
    SecretMark("tskey-", least: 20),
  ]

  /// The marks by their first byte.
  static let all = (0...255).map { first in list.filter { $0.prefix.utf8Start[0] == UInt8(first) } }

  /// With which two bytes a secret of any kind may begin: for every first byte, a bit for the low five of the second.
  /// Nearly every word of every text is none by this alone.
  static let beginnings: [UInt32] = {
    var beginnings = [UInt32](repeating: 0, count: 256)
    func add(_ first: UInt8, _ second: UInt8) { beginnings[Int(first)] |= 1 << UInt32(second & 31) }
    for mark in list { add(mark.prefix.utf8Start[0], mark.prefix.utf8Start[1]) }
    add(UInt8(ascii: "-"), UInt8(ascii: "-"))
    add(UInt8(ascii: "e"), UInt8(ascii: "y"))
    for first in UInt8.min...UInt8.max where PaymentCard.canBegin(first) {
      for second in "0123456789 -".utf8 { add(first, second) }
    }
    return beginnings
  }()
}
