import Risk

/// One word of a command, or an address, with every secret taken out that it shows by itself: in an address, behind a
/// key, or by its looks.
struct MaskedWord {
  let text: String

  /// What stands in a secret's place.
  static let sign = "‹secret›"

  init(_ word: String) {
    text = Self.withoutRandomParts(Self.withoutMarks(Self.withoutValues(MaskedAddress(word).text)))
  }

  /// Whether what stands under a secret's key is one: no reference to one, and no mere setting.
  static func isSecret(_ value: some StringProtocol) -> Bool {
    let value = String(value)
    if value.isEmpty || value.hasPrefix(sign) || settings.contains(value.lowercased()) { return false }
    // What a shell puts in: `$(cat token)`, `%TOKEN%`, `$env:TOKEN`.
    if value == "$" || ["$(", "`", "$env:"].contains(where: value.hasPrefix) { return false }
    if value.count > 2, value.hasPrefix("%"), value.hasSuffix("%") { return false }
    return Reference.isLiteral(value)
  }

  private static let settings: Set = ["none", "null", "off", "on", "no", "yes", "oauth", "oauth2", "digest"]

  /// Every `key=value` and `key: value`, however many stand in one word: `--env=PASSWORD=x`, `Server=h;Password=x`.
  private static func withoutValues(_ text: String) -> String {
    var shown = ""
    var rest = text[...]
    while let separator = rest.firstIndex(where: { $0 == "=" || $0 == ":" }) {
      if let secret = Self.secret(behind: separator, in: rest, of: text) {
        shown += rest[..<secret.startIndex] + sign
        rest = rest[secret.endIndex...]
      } else {
        shown += rest[...separator]
        rest = rest[rest.index(after: separator)...]
      }
    }
    return shown + rest
  }

  /// The secret behind a separator. The key is looked at first: most name none, and a value may be long.
  private static func secret(behind separator: Substring.Index, in rest: Substring, of text: String) -> Substring? {
    guard names(rest[..<separator]), !isPartOfReference(separator, in: rest) else { return nil }
    let behind = rest[rest.index(after: separator)...]
    let value = KeyedValue(behind, separator: rest[separator], isOfQuery: isInQuery(separator, of: text))
    return isSecret(value.text) ? value.text : nil
  }

  /// Whether a place lies behind the question mark of an address.
  private static func isInQuery(_ place: String.Index, of text: String) -> Bool {
    guard let scheme = text[..<place].ranges(of: "://").last else { return false }
    let before = text[scheme.upperBound..<place]
    return before.contains("?") && !before.contains(where: \.isWhitespace)
  }

  private static func names(_ text: Substring) -> Bool {
    let end = text.lastIndex { !" \"'\\".contains($0) }.map(text.index(after:)) ?? text.startIndex
    let key = text[..<end].reversed().prefix { $0.isLetter || $0.isNumber || "_-.".contains($0) }
    return CredentialKey.names(String(key.reversed()))
  }

  /// `${input:token}` names a token; `${TOKEN:-x}` holds one.
  private static func isPartOfReference(_ colon: Substring.Index, in text: Substring) -> Bool {
    guard let start = text[..<colon].ranges(of: "${").last, !text[start.upperBound..<colon].contains("}") else {
      return false
    }
    return !text[colon...].hasPrefix(":-")
  }

  private static func withoutMarks(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var end = 0
    for range in SecretText.find(in: bytes) {
      shown += bytes[end..<range.lowerBound] + Array(sign.utf8)
      end = range.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }

  /// What only a machine makes: long, of one piece, with letters and digits mixed. A path has such parts, and digests and
  /// commits are such.
  private static func withoutRandomParts(_ text: String) -> String {
    guard !text.contains("/") else { return text }
    var shown = ""
    var rest = text[...]
    while let start = rest.firstIndex(where: isOfToken) {
      let token = rest[start...].prefix(while: isOfToken)
      shown += rest[..<start] + (looksRandom(token) && !isDigest(token) ? sign : String(token))
      rest = rest[token.endIndex...]
    }
    return shown + rest
  }

  /// Of a commit, or of what SHA-256 was taken of.
  private static func isDigest(_ token: Substring) -> Bool {
    [40, 64].contains(token.count) && token.allSatisfy(\.isHexDigit)
  }

  private static func isOfToken(_ character: Character) -> Bool {
    character.isASCII && (character.isLetter || character.isNumber || character == "_" || character == "-")
  }

  /// `ntn_`, and then some: the maker's mark, if there is one, and at least 20 characters without a break.
  private static func looksRandom(_ token: Substring) -> Bool {
    let tail = token.split { $0 == "_" || $0 == "-" }.last ?? ""
    return tail.count >= 20 && tail.count(where: \.isNumber) >= 4 && tail.count(where: \.isLetter) >= 4
  }
}

/// The value behind a separator, as far as it reaches.
private struct KeyedValue {
  let text: Substring

  /// - Parameters:
  ///   - separator: `=` or `:`; what stands behind a colon reaches to the end.
  ///   - isOfQuery: whether it is part of an address, where the next key stands behind `&`.
  init(_ behind: Substring, separator: Character, isOfQuery: Bool) {
    let value = behind.drop { $0 == " " }
    if let quote = value.first, "\"'".contains(quote), let end = value.dropFirst().firstIndex(of: quote) {
      text = value[value.index(after: value.startIndex)..<end]
    } else if isOfQuery {
      text = value.prefix { $0 != "&" }
    } else if separator == "=" {
      text = value[..<(Self.nextKey(in: value) ?? value.endIndex)]
    } else {
      text = value.hasPrefix("//") ? value.prefix(0) : value
    }
  }

  /// The semicolon behind which another key begins, as in connection strings.
  private static func nextKey(in value: Substring) -> Substring.Index? {
    value.indices.first { index in
      guard value[index] == ";" else { return false }
      let key = value[value.index(after: index)...].prefix { $0.isLetter || $0.isNumber || " _-.".contains($0) }
      return !key.allSatisfy { $0 == " " } && value[key.endIndex...].first == "="
    }
  }
}
