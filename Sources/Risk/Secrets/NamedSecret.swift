/// A secret that stands in a text behind its name: `DB_PASSWORD=x`, `"token": "x"`, `Authorization: Bearer x`,
/// `Password=x;`, `--password x`. Its place is that of the secret alone.
struct NamedSecret {
  private let text: Bytes
  private let name: SecretName
  /// Whether people write like this in sentences too, so that a value must look like one.
  private let isLoose: Bool
  private let isOption: Bool

  /// The secret behind an equals sign or a colon.
  static func find(behind separator: Int, in text: Bytes) -> Range<Int>? {
    guard let name = SecretName(before: separator, in: text), var start = valueStart(behind: separator, in: text)
    else { return nil }
    let end = min(text.endIndex, start + SecretName.widestGap)
    let isColon = text[separator] == UInt8(ascii: ":")
    let isSpaced = text[start].isBlank || text[separator - 1].isBlank
    while start < end, text[start].isBlank { start += 1 }
    return NamedSecret(text: text, name: name, isLoose: isColon || isSpaced, isOption: false).value(from: start)
  }

  /// The secret behind an option that begins here, with two dashes.
  static func find(behindOption place: Int, in text: Bytes) -> Range<Int>? {
    guard place == text.startIndex || text[place - 1] != UInt8(ascii: "-"),
      let name = SecretName(ofOption: place + 2, in: text)
    else { return nil }
    var start = name.place.upperBound
    let end = min(text.endIndex, start + SecretName.widestGap)
    // In a list the quotes and the comma between them stand between, too.
    while start < end, text[start].isBlank || text[start].isQuote || text[start] == UInt8(ascii: ",") { start += 1 }
    guard start > name.place.upperBound, start < text.endIndex, text[start] != UInt8(ascii: "-") else { return nil }
    let gap = text[name.place.upperBound..<start]
    let value = gap.last.map { $0.isQuote } == true ? start - 1 : start
    guard gap.contains(UInt8(ascii: ",")) == gap.first?.isQuote, !text.has("id=", at: start) else { return nil }
    return NamedSecret(text: text, name: name, isLoose: false, isOption: true).value(from: value)
  }

  /// Behind `=`, `:`, `:=` and `=>`; not behind `==` and `::`, and not at the end.
  private static func valueStart(behind separator: Int, in text: Bytes) -> Int? {
    guard separator + 1 < text.endIndex, text[separator + 1] != text[separator] else { return nil }
    let isLong = text.has(":=", at: separator) || text.has("=>", at: separator)
    let start = separator + (isLong ? 2 : 1)
    return start < text.endIndex ? start : nil
  }

  private func value(from start: Int) -> Range<Int>? {
    var quote = start
    while quote < text.endIndex, quote - start < SecretName.widestGap, text[quote] == UInt8(ascii: "\\") { quote += 1 }
    guard quote < text.endIndex else { return nil }
    return text[quote].isQuote ? quoted(at: quote, escapes: quote - start) : unquoted(from: start)
  }
}

// MARK: - Within quotes

extension NamedSecret {
  private func quoted(at quote: Int, escapes: Int) -> Range<Int>? {
    let start = quote + 1
    guard start < text.endIndex, name.isQuoted || !text[start].endsSentencePart else { return nil }
    let value = pastScheme(start)..<quotedEnd(from: start, text[quote], escapes: escapes)
    guard !value.isEmpty, !SecretPlaceholder.isOne(text[value]) else { return nil }
    return value
  }

  /// Where the quote closes; without one, where the line ends.
  private func quotedEnd(from start: Int, _ quote: UInt8, escapes: Int) -> Int {
    var place = start
    while place < text.endIndex, text[place] != UInt8(ascii: "\n") {
      if text[place] == quote { return place }
      if text[place] == UInt8(ascii: "\\") {
        if escapes > 0, isQuote(quote, behindEscapesAt: place, escapes) { return place }
        place += escapes > 0 ? 1 : 2
      } else {
        place += 1
      }
    }
    return min(place, text.endIndex)
  }

  private func isQuote(_ quote: UInt8, behindEscapesAt place: Int, _ escapes: Int) -> Bool {
    place + escapes < text.endIndex && text[place + escapes] == quote
      && text[place..<place + escapes].allSatisfy { $0 == UInt8(ascii: "\\") }
  }
}

// MARK: - Without quotes

extension NamedSecret {
  private func unquoted(from first: Int) -> Range<Int>? {
    let start = pastScheme(first)
    guard start < text.endIndex, !text[start].isSpace, !isPlace(at: start),
      !SecretPlaceholder.begins(at: start, in: text)
    else { return nil }
    let end = text[start...].firstIndex { $0.endsValue } ?? text.endIndex
    let value = start..<trimmed(start..<end)
    guard !value.isEmpty, !isCode(start..<end), isTelling(value, behindScheme: start > first) else { return nil }
    return value.lowerBound..<cookiesEnd(value)
  }

  /// `Authorization: Bearer x`: how it is meant is no secret.
  private func pastScheme(_ start: Int) -> Int {
    guard let space = text[start...].prefix(8).firstIndex(where: { $0 == UInt8(ascii: " ") }),
      Self.schemes.contains(PackedWord(text[start..<space]))
    else { return start }
    return text[space...].firstIndex { $0 != UInt8(ascii: " ") } ?? start
  }

  private static let schemes = WordTable<Void>("apikey basic bearer digest token")

  /// The working directory has the same name as a password, and a sentence may tell where a secret is.
  private func isPlace(at start: Int) -> Bool {
    if isLoose || (name.place.count == 3 && PackedWord(text[name.place]) == "pwd") {
      if text.has("/", at: start) || text.has("./", at: start) || text.has("~/", at: start) { return true }
    }
    return isLoose && text[start...].prefix(16).contains("://")
  }

  /// Without the stops and brackets behind it that are none of its own.
  private func trimmed(_ value: Range<Int>) -> Int {
    var end = value.upperBound
    let own = SecretPlaceholder.closing(text[value.lowerBound])
    while end > value.lowerBound, text[end - 1] != own, ",.)]}|<>\\".utf8.contains(text[end - 1]) { end -= 1 }
    return end
  }

  /// Whether this is what a program calls or passes on rather than the secret itself.
  private func isCode(_ value: Range<Int>) -> Bool {
    let code = text[value]
    guard code.count <= 64, code.first?.isLetter == true else { return false }
    if text[value.lowerBound..<trimmed(value)] == text[name.place] { return true }
    let end = code.firstIndex { !$0.isOfName } ?? value.upperBound
    if end < value.upperBound, text[end] == UInt8(ascii: "(") || text[end] == UInt8(ascii: "[") {
      let last = text[value.upperBound - 1]
      return end == value.upperBound - 1 || ")],".utf8.contains(last)
    }
    guard let dot = text[value.lowerBound..<end].lastIndex(where: { $0 == UInt8(ascii: ".") }), dot > value.lowerBound,
      end >= trimmed(value), !code.contains(where: \.isDigit)
    else { return false }
    var reading = SecretKeys.Reading()
    KeyWords.read(text[dot + 1..<end]) { reading.take($0) }
    return reading.namesSecret
  }

  private func isTelling(_ value: Range<Int>, behindScheme: Bool) -> Bool {
    if SecretPlaceholder.isOne(text[value]) { return false }
    if isOption { return !Self.prose.contains(text[value]) }
    guard isLoose else { return true }
    let looks = WordLooks(text[value])
    if behindScheme { return looks == .mixed || endsLine(value) }
    let isLine = endsLine(value) && name.beginsLine(of: text)
    switch looks {
    case .number: return isLine && value.count >= 4 && name.isNumeric
    case .word: return value.count >= 20 || isLine && name.isPassword
    case .mixed: return value.count >= 6 || isLine
    }
  }

  /// What goes on in a sentence about an option.
  private static let prose = WordTable<Void>(
    "and argument can flag for from if in instead is may must option or parameter should switch to value when will with"
  )

  private func endsLine(_ value: Range<Int>) -> Bool {
    let rest = text[value.upperBound...].prefix(64).first { !($0.isBlank || ",.)]}\\".utf8.contains($0)) }
    return rest.map { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") || $0.isQuote || $0 == UInt8(ascii: ";") }
      ?? true
  }

  /// A header with cookies has more than one, to the end of its line.
  private func cookiesEnd(_ value: Range<Int>) -> Int {
    guard isLoose, text.has(";", at: value.upperBound), text[value].contains(UInt8(ascii: "=")) else {
      return value.upperBound
    }
    return text[value.upperBound...].firstIndex { $0.isQuote || $0 == UInt8(ascii: "\n") } ?? text.endIndex
  }
}

extension UInt8 {
  /// Whether a value without quotes ends before this.
  fileprivate var endsValue: Bool {
    isSpace || isQuote || self == UInt8(ascii: ";") || self == UInt8(ascii: "&")
  }

  /// Whether a quote before this rather closes than opens.
  fileprivate var endsSentencePart: Bool { isSpace || ",);]}".utf8.contains(self) }
}
