import Risk

/// An address without the secrets that people put into addresses: a password before the host, a key in the query, a
/// long random part of the path. Other text stays as it is.
struct MaskedAddress {
  let text: String

  init(_ text: String) {
    var shown = ""
    var rest = text[...]
    while let scheme = rest.firstRange(of: "://") {
      let (address, others) = Self.beforeNext(in: rest[scheme.upperBound...])
      shown.append(contentsOf: rest[..<scheme.upperBound])
      shown.append(contentsOf: Self.masked(address))
      rest = others
    }
    shown.append(contentsOf: rest)
    self.text = shown
  }

  /// What follows the scheme of one address.
  private static func masked(_ address: Substring) -> String {
    let pathStart = authorityEnd(in: address)
    let queryStart = address[pathStart...].firstIndex(of: "?") ?? address.endIndex
    return authority(address[..<pathStart]) + path(address[pathStart..<queryStart]) + query(address[queryStart...])
  }

  /// Cuts before the scheme of another address: `https://a,https://b`.
  private static func beforeNext(in text: Substring) -> (Substring, Substring) {
    guard let next = text.firstRange(of: "://") else { return (text, text.suffix(0)) }
    let scheme = text[..<next.lowerBound].reversed().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.count
    let start = text.index(next.lowerBound, offsetBy: -scheme)
    return (text[..<start], text[start...])
  }

  /// Where the path begins. What stands behind the first colon and is no port is a password, which may hold a slash.
  private static func authorityEnd(in text: Substring) -> Substring.Index {
    let end = text.firstIndex { "/?#".contains($0) } ?? text.endIndex
    guard let colon = text[..<end].firstIndex(of: ":"), text.first != "[", !text[..<end].contains("@"),
      !text[colon..<end].dropFirst().allSatisfy(\.isNumber)
    else { return end }
    return text.lastIndex(of: "@").flatMap { at in text[at...].firstIndex { "/?#".contains($0) } ?? text.endIndex }
      ?? end
  }

  private static func authority(_ text: Substring) -> String {
    guard let at = text.lastIndex(of: "@") else { return String(text) }
    let user = text[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    if user.count == 1 { return (looksRandom(user[0]) ? MaskedWord.sign : String(user[0])) + text[at...] }
    guard Reference.isLiteral(String(user[1])) else { return String(text) }
    return "\(user[0]):\(MaskedWord.sign)\(text[at...])"
  }

  private static func path(_ text: Substring) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false)
      .map { looksRandom($0) ? MaskedWord.sign : String($0) }.joined(separator: "/")
  }

  private static func query(_ text: Substring) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = pair[0].drop { $0 == "?" }
      guard pair.count == 2, Reference.isLiteral(String(pair[1])),
        CredentialKey.names(String(key)) || looksRandom(pair[1])
      else { return String(part) }
      return "\(pair[0])=\(MaskedWord.sign)"
    }.joined(separator: "&")
  }

  /// Long, of one piece, with letters and digits mixed: what a machine made, and nobody would say aloud.
  private static func looksRandom(_ text: Substring) -> Bool {
    guard text.utf8.count >= 24, text.utf8.allSatisfy(isTokenByte) else { return false }
    return text.count(where: \.isNumber) >= 4 && text.count(where: \.isLetter) >= 4
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-_.~".utf8.contains(byte)
    }
  }
}
