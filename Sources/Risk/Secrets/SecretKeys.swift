/// Tells by a key's words whether what stands under it is a secret: `apiKey`, `X-Api-Key` and `client_secret` are
/// read alike.
public enum SecretKeys {
  private static let words: Set<String> = [
    "accesskey", "accesstoken", "apikey", "apitoken", "authkey", "authorization", "authtoken", "bearer", "cookie",
    "cookies", "credential", "credentials", "jwt", "passphrase", "passwd", "password", "passwords", "privatekey",
    "pwd", "refreshtoken", "secret", "secretkey", "secrets", "session", "sessionid", "sessiontoken", "token",
  ]
  /// What makes a `key` or a `header` a secret when it stands before it.
  private static let openers: Set<String> = [
    "access", "account", "api", "auth", "encryption", "private", "secret", "shared", "signing", "ssh",
  ]
  /// Behind a secret's name, these say something about it: `tokenCount` counts.
  private static let measures: Set<String> = ["budget", "count", "limit"]

  /// Whether what stands under a key is a secret, by its words.
  public static func looksSecret(_ key: String) -> Bool {
    let words = split(key)
    guard let last = words.last, !measures.contains(last) else { return false }
    if words.contains(where: Self.words.contains) { return true }
    return zip(words, words.dropFirst()).contains { openers.contains($0) && ["key", "header"].contains($1) }
  }

  /// The words of a key, in lower case: split at everything that is no letter, and where a capital begins a word.
  static func split(_ key: String) -> [String] {
    var words: [String] = []
    var word = ""
    let scalars = Array(key.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      guard scalar.isLetter else {
        if !word.isEmpty { words.append(word) }
        word = ""
        continue
      }
      if scalar.isCapital, !word.isEmpty, beginsWord(scalars, index) {
        words.append(word)
        word = ""
      }
      word += scalar.lowercase
    }
    return word.isEmpty ? words : words + [word]
  }

  /// Whether a capital begins a word: after a small letter, or before one (`APIKey` is `api`, `key`).
  private static func beginsWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    if scalars[index - 1].isSmall { return true }
    return index + 1 < scalars.count && scalars[index + 1].isSmall
  }
}

/// The properties of letters, without a look into Unicode's tables for those of ASCII: nearly all keys are.
extension Unicode.Scalar {
  fileprivate var isLetter: Bool { isASCII ? isCapital || isSmall : properties.isAlphabetic }
  fileprivate var isCapital: Bool { isASCII ? "A"..."Z" ~= self : properties.isUppercase }
  fileprivate var isSmall: Bool { isASCII ? "a"..."z" ~= self : properties.isLowercase }

  fileprivate var lowercase: String {
    guard isASCII else { return properties.lowercaseMapping }
    return String(Character(isCapital ? Unicode.Scalar(UInt8(value) + 32) : self))
  }
}
