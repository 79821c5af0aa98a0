extension ClientServer {
  /// How it is reached, without its secrets: one line.
  var shownReach: String {
    switch reach {
    case .command(let words, let directory):
      MaskedWords(words).words.map(\.asWord).joined(separator: " ") + (directory.map { " (in \($0))" } ?? "")
    case .url(let url): MaskedWords([url]).words[0]
    case .unclear: ""
    }
  }
}

extension String {
  /// As a shell would want it.
  fileprivate var asWord: String {
    let plain = !isEmpty && !contains { " '\"\\$`&|;<>()*?[]{}!#~\n\t".contains($0) }
    return plain ? self : "'\(split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''"))'"
  }
}
