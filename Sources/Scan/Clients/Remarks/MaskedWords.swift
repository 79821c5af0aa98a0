/// The words of a command, or an address, with every secret in them taken out.
struct MaskedWords {
  /// What may be shown.
  let words: [String]
  /// In how many of the words there was a secret.
  let secrets: Int

  init(_ words: [String]) {
    let script = ShellScript.place(in: words)
    let shown = words.indices.map { index in
      index == script
        ? MaskedScript(words[index]).text
        : Self.mask(words[index], behind: index > 0 ? words[index - 1] : "", after: words[..<index])
    }
    self.words = shown
    secrets = zip(words, shown).count { $0 != $1 }
  }

  private static func mask(_ word: String, behind before: String, after words: ArraySlice<String>) -> String {
    if isOption(before), !before.contains("="), !isOption(word) {
      if CredentialKey.names(before), MaskedWord.isSecret(word) { return MaskedWord.sign }
      if let shown = mask(word, behindShort: before, after: words) { return shown }
    }
    if before.lowercased() == "bearer", MaskedWord.isSecret(word) { return MaskedWord.sign }
    let shown = MaskedWord(word).text
    // Whatever program gets it, it may be a command of its own.
    return shown.contains(where: \.isWhitespace) ? MaskedScript(shown).text : shown
  }

  private static func isOption(_ word: String) -> Bool { word.hasPrefix("-") && word.count > 1 }

  /// `-u name:password`, and `-p password` where it is no port, no path, and no option of what runs a package.
  private static func mask(_ word: String, behindShort option: String, after words: ArraySlice<String>) -> String? {
    switch option {
    case "-u", "--user":
      guard let colon = word.firstIndex(of: ":") else { return nil }
      let password = word[word.index(after: colon)...]
      guard !password.allSatisfy(\.isNumber), MaskedWord.isSecret(password) else { return nil }
      return word[...colon] + MaskedWord.sign
    case "-p":
      let isPlain = word.allSatisfy { !$0.isWhitespace && !"/:.".contains($0) } && !word.allSatisfy(\.isNumber)
      return isPlain && MaskedWord.isSecret(word) && !PackageRun.canBegin(words) ? MaskedWord.sign : nil
    default: return nil
    }
  }
}
