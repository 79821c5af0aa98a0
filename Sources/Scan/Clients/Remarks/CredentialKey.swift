import Risk

/// Tells by the key of a variable, a header or an option whether its value is a secret. Who starts a server writes
/// shorter than who names a tool's arguments: `GITHUB_PAT`, `PGPASS`, `--key`.
enum CredentialKey {
  /// Whether a value under this key is to be taken for a secret. `--token-file` names a place, not a token.
  static func names(_ key: String) -> Bool {
    let words = words(of: key)
    guard let first = words.first, let last = words.last, !workingDirectories.contains(key) else { return false }
    guard !switches.contains(first), !places.contains(where: last.hasSuffix), !about.contains(last) else {
      return false
    }
    return SecretKeys.looksSecret(key) || words.contains(where: endsInSecret)
      || isShortName(last, behind: words.dropLast().last)
  }

  /// Split at everything that is neither letter nor digit, and where a capital begins a word.
  private static func words(of key: String) -> [String] {
    var words: [String] = []
    var before: Character = " "
    for character in key {
      if character.isLetter || character.isNumber {
        let begins = !(before.isLetter || before.isNumber) || (before.isLowercase && character.isUppercase)
        if begins { words.append("") }
        words[words.count - 1].append(contentsOf: character.lowercased())
      }
      before = character
    }
    return words
  }

  /// `PGPASSWORD`, `githubtoken`: the secret's name runs together with what it is for.
  private static func endsInSecret(_ word: String) -> Bool {
    if word.hasSuffix("pass") { return !passes.contains(word) }
    return longNames.contains(where: word.hasSuffix)
  }

  private static func isShortName(_ word: String, behind before: String?) -> Bool {
    switch word {
    case "pat", "otp", "totp", "auth", "pw", "passe", "cvv", "cvc", "ssn": true
    case "key": !(before.map(openKeys.contains) ?? false)
    case "keys": before.map(["api", "access", "auth"].contains) ?? false
    case "pin": before.map(["user", "card", "access", "security"].contains) ?? true
    default: false
    }
  }

  private static let workingDirectories: Set = ["PWD", "OLDPWD"]
  private static let switches: Set = ["no", "disable", "skip", "without"]
  private static let places = ["file", "path", "name", "env", "var", "url", "type"]
  /// What is said about a secret is none.
  private static let about: Set = [
    "algorithm", "budget", "command", "count", "dir", "endpoint", "expiry", "helper", "host", "length", "limit",
    "manager", "mode", "prefix", "provider", "scheme", "server", "service", "size", "stdin", "store", "timeout", "ttl",
    "uri",
  ]
  private static let longNames = [
    "password", "passwd", "passphrase", "passcode", "pwd", "token", "secret", "apikey", "accesskey", "secretkey",
    "privatekey", "credential", "credentials", "passwort", "kennwort", "contraseña", "senha",
  ]
  private static let passes: Set = ["bypass", "compass", "encompass", "overpass", "surpass", "trespass", "underpass"]
  private static let openKeys: Set = [
    "cache", "foreign", "group", "hot", "partition", "primary", "pub", "public", "row", "sort",
  ]
}
