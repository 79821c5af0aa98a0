/// How a kind of token begins, and how many characters follow at least.
struct SecretMark: Sendable {
  let prefix: StaticString
  let least: Int
  /// Whether the token goes on behind a dot: where its mark ends in one.
  let isDotted: Bool
  /// The first three bytes, which tell nearly all of them apart.
  private let head: UInt64

  private init(_ prefix: StaticString, least: Int) {
    self.prefix = prefix
    self.least = least
    head = Bytes.number(prefix, 0..<3)
    isDotted = prefix.utf8Start[prefix.utf8CodeUnitCount - 1] == UInt8(ascii: ".")
  }

  /// The mark that stands at a place, behind which three bytes follow at least.
  static func find(at place: Int, in text: Bytes) -> SecretMark? {
    let head = text.number(place..<place + 3)
    return all[text[place]].first { $0.head == head && text.has($0.prefix, at: place) }
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
    SecretMark("tskey-", least: 20), SecretMark("hvs.", least: 20), SecretMark("hvb.", least: 20),
    SecretMark("dapi", least: 32), SecretMark("AGE-SECRET-KEY-", least: 40), SecretMark("GOCSPX-", least: 20),
  ]

  /// The marks by their first byte.
  private static let all = ByteTable<[SecretMark]> { first in list.filter { $0.prefix.utf8Start[0] == first } }

  /// With which two bytes a secret of any kind may begin, or its name may end before a separator: for every first byte,
  /// a bit for the low five of the second. Nearly every place in every text is none by this alone.
  static let beginnings = ByteTable<UInt32> { first in
    var seconds = all[first].map { $0.prefix.utf8Start[1] }
    switch first {
    case UInt8(ascii: ":"): seconds += "/A".utf8
    case UInt8(ascii: "-"): seconds.append(UInt8(ascii: "-"))
    case UInt8(ascii: "B"): seconds += "ea".utf8
    case UInt8(ascii: "M"), UInt8(ascii: "N"), UInt8(ascii: "O"): seconds += "DTjz".utf8
    case UInt8(ascii: "e"): seconds.append(UInt8(ascii: "y"))
    case _ where PaymentCard.canBegin(first): seconds += "0123456789 -".utf8
    default: break
    }
    if SecretName.mayEnd(in: first) { seconds += "=:".utf8 }
    return seconds.reduce(0) { $0 | 1 << UInt32($1 & 31) }
  }

  /// The same of the third byte of a secret that has no name.
  static let thirds = ByteTable<UInt32> { first in
    switch first {
    case UInt8(ascii: ":"), UInt8(ascii: "-"), UInt8(ascii: "B"), UInt8(ascii: "M"), UInt8(ascii: "N"),
      UInt8(ascii: "O"), UInt8(ascii: "e"):
      return .max
    case _ where PaymentCard.canBegin(first): return .max
    default: return all[first].reduce(0) { $0 | 1 << UInt32($1.prefix.utf8Start[2] & 31) }
    }
  }
}
