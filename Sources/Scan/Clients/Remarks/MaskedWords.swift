import Risk

/// The words of a command, or an address, with every secret in them taken out.
struct MaskedWords {
  /// What may be shown.
  let words: [String]
  /// How many secrets were taken out.
  let secrets: Int

  static let sign = "‹secret›"

  init(_ words: [String]) {
    var shown: [String] = []
    var secrets = 0
    for (index, word) in words.enumerated() {
      let before = index > 0 ? words[index - 1] : ""
      let masked = Self.mask(word, behind: before)
      if masked.isSecret { secrets += 1 }
      shown.append(masked.text)
    }
    self.words = shown
    self.secrets = secrets
  }

  private static func mask(_ word: String, behind before: String) -> (text: String, isSecret: Bool) {
    if isOption(before), !before.contains("="), names(before), !isOption(word), Reference.isLiteral(word) {
      return (sign, true)
    }
    for separator in ["=", ":"] as [Character] {
      guard let place = word.firstIndex(of: separator), !word[...place].contains("://"),
        !word[place...].hasPrefix("://")
      else { continue }
      let value = word[word.index(after: place)...].drop { $0 == " " }
      if names(String(word[..<place])), !value.isEmpty, Reference.isLiteral(String(value)) {
        return (word[..<value.startIndex] + sign, true)
      }
    }
    let address = MaskedAddress(word)
    let found = SecretText.find(in: Array(address.text.utf8))
    guard !found.isEmpty else { return (address.text, address.isMasked) }
    return (cut(found, out: address.text), true)
  }

  /// Whether a word's value is a secret. `--token-file` names a place, not a token.
  static func names(_ key: String) -> Bool {
    let harmless = ["file", "path", "name", "env", "var", "url", "type"]
    guard !harmless.contains(where: key.lowercased().hasSuffix) else { return false }
    return SecretKeys.looksSecret(key)
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word.count > 1 }

  private static func cut(_ ranges: [Range<Int>], out text: String) -> String {
    let bytes = Array(text.utf8)
    var shown: [UInt8] = []
    var end = 0
    for range in ranges {
      shown += bytes[end..<range.lowerBound] + Array(sign.utf8)
      end = range.upperBound
    }
    return String(decoding: shown + bytes[end...], as: UTF8.self)
  }
}
