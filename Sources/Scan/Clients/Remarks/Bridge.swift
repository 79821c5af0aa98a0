/// A program that stands between a client's standard input and a server's address.
enum Bridge {
  private static let names = ["mcp-remote", "mcp-proxy", "supergateway", "mcp-stdio-to-streamable-http"]

  /// The addresses that a command connects to, if it is such a program.
  static func addresses(in command: [String]) -> [String] {
    guard command.contains(where: isBridge) else { return [] }
    return command.compactMap { word in
      let value = word.hasPrefix("-") ? word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) } : word
      return value.flatMap { WebAddress($0) == nil ? nil : $0 }
    }
  }

  /// Whether a word names one, as a program or a package: `mcp-remote@0.1.29`, `@scope/mcp-proxy`.
  private static func isBridge(_ word: String) -> Bool {
    let name = word.programName
    return names.contains { name.hasPrefix($0) }
  }
}
