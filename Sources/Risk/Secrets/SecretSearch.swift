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
    let (beginnings, thirds) = (SecretMark.beginnings, SecretMark.thirds)
    var rest = text
    while let place = rest.firstPair(where: { beginnings[$0] >> UInt32($1 & 31) & 1 == 1 }) {
      let floor = found.last?.upperBound ?? text.startIndex
      let secret = mayBegin(at: place, thirds) ? secret(at: place, behind: floor) : nil
      if let secret { found.append(secret) }
      rest = text[(secret?.upperBound ?? place + 1)...]
    }
    return found
  }

  /// What rules out nearly every place at once.
  @inline(__always)
  private func mayBegin(at place: Int, _ thirds: ByteTable<UInt32>) -> Bool {
    if text[place + 1].isSeparator { return SecretName.mayEnd(at: place + 1, in: text) }
    guard place + 2 < text.endIndex, thirds[text[place]] >> UInt32(text[place + 2] & 31) & 1 == 1 else { return false }
    return !(text[place].isLetter || text[place].isDigit) || beginsWord(place)
  }

  /// The secret that begins at a place, or that a separator there tells of. Nothing before `floor` is any of it.
  @inline(never)
  private mutating func secret(at place: Int, behind floor: Int) -> Range<Int>? {
    if text[place + 1].isSeparator {
      return NamedSecret.find(behind: place + 1, in: text).map { whole($0) }
    }
    switch text[place] {
    case UInt8(ascii: ":"):
      return AddressPassword.find(at: place, in: text) ?? BotToken.find(at: place, in: text, floor)
    case UInt8(ascii: "-"):
      return privateKey(at: place) ?? NamedSecret.find(behindOption: place, in: text).map { whole($0) }
    default: return text.endIndex - place >= SecretText.shortest ? token(at: place) : nil
    }
  }

  /// A named secret may be one with spaces in it, whose end only its own kind tells.
  private mutating func whole(_ value: Range<Int>) -> Range<Int> {
    let key = text[value].first("-----BEGIN").flatMap { privateKey(at: $0) }
    let isLong = text.endIndex - value.lowerBound >= SecretText.shortest
    let token = isLong && beginsWord(value.lowerBound) ? token(at: value.lowerBound) : nil
    return value.lowerBound..<max(value.upperBound, key?.upperBound ?? 0, token?.upperBound ?? 0)
  }

  /// A token in the middle of a word is none.
  @inline(__always)
  private func beginsWord(_ place: Int) -> Bool {
    place == text.startIndex || !(text[place - 1].isLetter || text[place - 1].isDigit)
  }

  private mutating func token(at place: Int) -> Range<Int>? {
    switch text[place] {
    case UInt8(ascii: "e"): return webToken(at: place)
    case UInt8(ascii: "B"): return BearerToken.find(at: place, in: text)
    case UInt8(ascii: "M"), UInt8(ascii: "N"), UInt8(ascii: "O"): return BotToken.find(accountAt: place, in: text)
    case let first where PaymentCard.canBegin(first): return PaymentCard.find(at: place, in: text, &digits)
    default: return SecretMark.find(at: place, in: text).flatMap { marked($0, at: place) }
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
  /// Whether a value follows a name behind this.
  fileprivate var isSeparator: Bool { self == UInt8(ascii: "=") || self == UInt8(ascii: ":") }

  /// Whether this may be part of a token: Base64 as it is written in URLs.
  var isOfToken: Bool {
    isLetter || isDigit || self == UInt8(ascii: "_") || self == UInt8(ascii: "-")
  }
}
