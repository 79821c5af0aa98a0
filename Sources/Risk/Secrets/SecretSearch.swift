/// One search of a text for secrets, which reads nothing twice that is long.
struct SecretSearch {
  private let text: Bytes
  private var digits = DigitRun()
  /// Up to here begins no web token: what a word that goes on to there lacks, each of its ends lacks too.
  private var webTokensFailBefore = 0

  init(_ text: Bytes) {
    self.text = text
  }

  /// From the left, without overlap.
  mutating func all() -> [Range<Int>] {
    var found: [Range<Int>] = []
    let beginnings = SecretMark.beginnings
    var rest = text
    while let place = rest.firstPair(where: { beginnings[$0] >> UInt32($1 & 31) & 1 == 1 }),
      text.endIndex - place >= SecretText.shortest
    {
      let secret = mayBegin(at: place) ? secret(at: place) : nil
      if let secret { found.append(secret) }
      rest = text[(secret?.upperBound ?? place + 1)...]
    }
    return found
  }

  /// A token in the middle of a word is none; a private key's head may stand anywhere.
  private func mayBegin(at place: Int) -> Bool {
    guard place > text.startIndex, text[place] != UInt8(ascii: "-") else { return true }
    return !text[place - 1].isLetter && !text[place - 1].isDigit
  }

  private mutating func secret(at place: Int) -> Range<Int>? {
    switch text[place] {
    case UInt8(ascii: "-"): return privateKey(at: place)
    case UInt8(ascii: "e"): return webToken(at: place)
    case let first where PaymentCard.canBegin(first): return PaymentCard.find(at: place, in: text, &digits)
    default:
      guard let mark = SecretMark.find(at: place, in: text) else { return nil }
      return marked(mark, at: place)
    }
  }

  private func marked(_ mark: SecretMark, at place: Int) -> Range<Int>? {
    let start = place + mark.prefix.utf8CodeUnitCount
    var end = wordEnd(from: start)
    // The dot that ends a sentence is none of the token's.
    while mark.isDotted, text.has(".", at: end) {
      let next = wordEnd(from: end + 1)
      guard next > end + 1 else { break }
      end = next
    }
    return end - start >= mark.least ? place..<end : nil
  }

  /// A JSON Web Token: three parts in base64url, of which the first two are JSON objects.
  private mutating func webToken(at place: Int) -> Range<Int>? {
    guard place >= webTokensFailBefore, text.has("eyJ", at: place) else { return nil }
    let first = wordEnd(from: place)
    webTokensFailBefore = first
    guard text.has(".eyJ", at: first) else { return nil }
    let second = wordEnd(from: first + 1)
    guard text.has(".", at: second) else { return nil }
    return place..<(text[second...].firstIndex { !$0.isOfToken && $0 != UInt8(ascii: ".") } ?? text.endIndex)
  }

  /// A private key in PEM (RFC 7468) or of OpenPGP (RFC 9580), to the end of its last line, or of the text if that is
  /// missing.
  private func privateKey(at place: Int) -> Range<Int>? {
    guard text.has("-----BEGIN ", at: place), label(from: place + 11) != nil else { return nil }
    guard let foot = text[(place + 11)...].first("-----END ") else { return place..<text.endIndex }
    return place..<(label(from: foot + 9) ?? text.endIndex)
  }

  /// The end of the line in which a private key's head or foot goes on from here.
  private func label(from place: Int) -> Int? {
    guard let name = text[place...].prefix(64).first("PRIVATE KEY") else { return nil }
    let end = name + 11
    if text.has("-----", at: end) { return end + 5 }
    return text.has(" BLOCK-----", at: end) ? end + 11 : nil
  }

  private func wordEnd(from place: Int) -> Int {
    text[place...].firstIndex { !$0.isOfToken } ?? text.endIndex
  }
}

extension UInt8 {
  /// Whether this may be part of a token: Base64 as it is written in URLs.
  fileprivate var isOfToken: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
