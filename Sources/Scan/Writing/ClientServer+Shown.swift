extension ClientServer {
  /// How it is reached, without its secrets: one line.
  var shownReach: String {
    switch reach {
    case .command(let words, let directory):
      MaskedWords(words).words.map(\.asShellWord).joined(separator: " ")
        + (directory.map { " (in \(MaskedWord($0).text))" } ?? "")
    case .url(let url): MaskedWords([url]).words[0]
    case .byExtension: "started by an extension of its client"
    case .unclear: ""
    }
  }
}
