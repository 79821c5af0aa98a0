/// Something about a client's server that its user should know.
public struct ClientRemark: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// Calls reach the server without being judged.
    case bypassesGateway
    /// Nor does its client ask anybody.
    case trusted
    /// A key or password stands in the file for all to read.
    case plainSecret
    /// What runs is whatever is newest.
    case unpinnedPackage
    /// What is said goes over the network unencrypted.
    case unencrypted
    /// The entry can't be understood.
    case unclear
  }

  /// What it is.
  public let kind: Kind
  /// The sentence for a person. No secret is in it.
  public let message: String
}

extension ClientServer {
  /// Everything that is to be said of a server; of one that its client does not use, only what its file gives away.
  func remarks(_ gateway: KnownGateway) -> [ClientRemark] {
    (isEnabled ? unclear + bypass(gateway) : []) + secrets(gateway) + (isEnabled ? unpinned + unencrypted : [])
  }

  private var unclear: [ClientRemark] {
    guard case .unclear(let why) = reach else { return [] }
    return [ClientRemark(kind: .unclear, message: "can't be understood: \(why)")]
  }

  private func bypass(_ gateway: KnownGateway) -> [ClientRemark] {
    if case .unclear = reach { return [] }
    guard !isServed(by: gateway) else { return [] }
    let around = ClientRemark(kind: .bypassesGateway, message: "goes around the gateway: no call is judged")
    let trusted = ClientRemark(kind: .trusted, message: "its client runs its tools without asking anybody")
    return [around] + (isTrusted ? [trusted] : [])
  }

  /// Whether it is reached at an address of the gateway.
  private func isServed(by gateway: KnownGateway) -> Bool {
    switch reach {
    case .url(let url): return gateway.serves(url)
    // A bridge from standard input to an address, such as `npx mcp-remote URL`.
    case .command(let words, _):
      let commands = LaunchedCommand.all(in: words)
      return !commands.isEmpty && commands.allSatisfy { $0.contains(where: gateway.serves) }
    case .byExtension, .unclear: return false
    }
  }

  private func secrets(_ gateway: KnownGateway) -> [ClientRemark] {
    // The token that opens the gateway belongs where the gateway's address stands.
    let own = isServed(by: gateway) ? GrantToken.referring : { $0 }
    let pairs =
      environment.map { ("variable", $0) } + headers.map { ("header", $0) } + settings.map { ("setting", $0) }
    let named = pairs.filter { $0.1.holdsSecret(own) }.map { what, pair in
      ClientRemark(kind: .plainSecret, message: "the \(what) \(pair.name) holds a secret in plain text")
    }
    let (words, place): ([String], String) =
      switch reach {
      case .command(let command, _): (command, "its arguments")
      case .url(let url): ([url], "its address")
      case .byExtension, .unclear: ([], "")
      }
    guard MaskedWords(words.map(own)).secrets > 0 else { return named }
    return named + [ClientRemark(kind: .plainSecret, message: "a secret stands in plain text in \(place)")]
  }

  private var unpinned: [ClientRemark] {
    guard case .command(let words, _) = reach else { return [] }
    return PackageRun.all(in: words).filter { !$0.isPinned }.map { run in
      ClientRemark(
        kind: .unpinnedPackage,
        message: "runs whatever `\(MaskedWord(run.package).text)` is at the moment: name an exact version")
    }
  }

  private var unencrypted: [ClientRemark] {
    let addresses =
      switch reach {
      case .url(let url): [url]
      case .command(let words, _): LaunchedCommand.all(in: words).flatMap(Bridge.addresses)
      case .byExtension, .unclear: [] as [String]
      }
    guard addresses.compactMap({ WebAddress($0) }).contains(where: { !$0.isSecure && !$0.isLocal }) else { return [] }
    return [ClientRemark(kind: .unencrypted, message: "is reached without encryption")]
  }
}

extension ClientServer.Pair {
  /// Whether the value, as `own` gives it, is a secret by its name or by its looks.
  fileprivate func holdsSecret(_ own: (String) -> String) -> Bool {
    let value = own(value)
    if CredentialKey.names(name), MaskedWord.isSecret(value) { return true }
    return MaskedWords([value]).secrets > 0
  }
}
