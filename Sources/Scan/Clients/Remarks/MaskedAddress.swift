import Risk

/// An address without the secrets that people put into addresses: a password before the host, a key in the query, a
/// long random part of the path. Other text stays as it is.
struct MaskedAddress {
  let text: String
  let isMasked: Bool

  init(_ text: String) {
    guard let scheme = text.firstRange(of: "://") else {
      self.text = text
      isMasked = false
      return
    }
    let rest = text[scheme.upperBound...]
    let pathStart = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    let queryStart = rest[pathStart...].firstIndex(of: "?") ?? rest.endIndex
    let authority = Self.authority(rest[..<pathStart])
    let path = Self.path(rest[pathStart..<queryStart])
    let query = Self.query(rest[queryStart...])
    self.text = text[..<scheme.upperBound] + authority + path + query
    isMasked = authority != rest[..<pathStart] || path != rest[pathStart..<queryStart] || query != rest[queryStart...]
  }

  private static func authority(_ text: Substring) -> String {
    guard let at = text.lastIndex(of: "@") else { return String(text) }
    let user = text[..<at].split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard user.count == 2, Reference.isLiteral(String(user[1])) else { return String(text) }
    return "\(user[0]):\(MaskedWords.sign)\(text[at...])"
  }

  private static func path(_ text: Substring) -> String {
    text.split(separator: "/", omittingEmptySubsequences: false)
      .map { looksRandom($0) ? MaskedWords.sign : String($0) }.joined(separator: "/")
  }

  private static func query(_ text: Substring) -> String {
    text.split(separator: "&", omittingEmptySubsequences: false).map { part in
      let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let key = pair[0].drop { $0 == "?" }
      guard pair.count == 2, Reference.isLiteral(String(pair[1])),
        MaskedWords.names(String(key)) || key.lowercased() == "key" || looksRandom(pair[1])
      else { return String(part) }
      return "\(pair[0])=\(MaskedWords.sign)"
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
