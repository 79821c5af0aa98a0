import MCP

extension ClientServer {
  /// Reads what stands under a server's name. All clients mean nearly the same by it; what one alone knows is looked
  /// for with all, because a server that is overlooked is worse than one too many.
  ///
  /// - Parameters:
  ///   - project: the directory that the file names it for.
  ///   - isExcluded: whether the file switches it off in another place.
  ///   - isTrusted: whether the client runs its tools without asking.
  ///   - ranksReach: whether the client says which it takes of several ways to a server, as Gemini CLI does.
  init(
    _ member: JSONNode.Member, project: String? = nil, isExcluded: Bool = false, isTrusted: Bool = false,
    ranksReach: Bool = false
  ) {
    let entry = member.node
    let isOff = entry["disabled"]?.json.bool == true || entry["enabled"]?.json.bool == false
    guard entry.textSize <= Self.longest else {
      self.init(
        name: member.key, project: project, line: member.keyPosition.line,
        reach: .unclear("it is longer than \(Self.longest >> 10) KiB"), environment: [], headers: [], settings: [],
        isEnabled: !isOff && !isExcluded, isTrusted: isTrusted)
      return
    }
    self.init(
      name: member.key, project: project, line: member.keyPosition.line, reach: Reach(entry, isRanked: ranksReach),
      environment: pairs(entry["env"]) + pairs(entry["command"]?["env"]),
      headers: pairs(entry["headers"]) + pairs(entry["http_headers"]) + bearer(entry["bearer_token"]),
      settings: pairs(entry["settings"]), isEnabled: !isOff && !isExcluded, isTrusted: isTrusted)
  }

  /// Nobody writes a longer entry, bytes: secrets are looked for in every word of it, and who made it may wish that
  /// this never ends.
  private static let longest = 16 << 10
}

extension JSONNode {
  /// How much stands in it, bytes: its text, and one for each value.
  fileprivate var textSize: Int {
    switch value {
    case .null, .bool, .number: 1
    case .string(let text): 1 + text.utf8.count
    case .array(let elements): elements.reduce(1) { $0 + $1.textSize }
    case .object(let members): members.reduce(1) { $0 + $1.key.utf8.count + $1.node.textSize }
    }
  }
}

extension ClientServer.Reach {
  /// `url`, `httpUrl` (Gemini CLI) or `serverUrl` (Windsurf); else `command` with `args`, or as Zed once had it, an
  /// object of `path` and `args`. Zed's extensions have settings alone.
  ///
  /// An entry may hold several, of which one leads through the gateway and the client takes another.
  fileprivate init(_ entry: JSONNode, isRanked: Bool) {
    guard entry.members != nil else {
      self = .unclear("this is no object")
      return
    }
    let urls = ["httpUrl", "serverUrl", "url"].compactMap { entry[$0]?.string }
    let command = entry["command"].flatMap { $0.json.isNull ? nil : $0 }
    if let url = urls.first {
      let isOnly = command == nil && urls.allSatisfy { $0.hasSameBytes(as: url) }
      let several = "it names several ways to its server, and clients differ in which they take"
      self = isOnly || isRanked ? .url(url) : .unclear(several)
      return
    }
    guard let command else {
      let isExtension = entry["source"]?.string == "extension" || entry["settings"]?.members != nil
      self = isExtension ? .byExtension : .unclear("there is neither a command nor a URL")
      return
    }
    let program = command.string ?? command["path"]?.string
    let list = entry["args"] ?? command["args"]
    let words = list.map { $0.elements?.compactMap(\.string) ?? [] } ?? []
    guard let program, words.count == list?.elements?.count ?? 0, list == nil || list?.elements != nil else {
      self = .unclear("its command or arguments are no text")
      return
    }
    self = .command([program] + words, directory: entry["cwd"]?.string)
  }
}

/// The members of an object whose values are text or numbers.
private func pairs(_ node: JSONNode?) -> [ClientServer.Pair] {
  (node?.members ?? []).compactMap { member in
    switch member.node.value {
    case .string(let text): ClientServer.Pair(name: member.key, value: text)
    case .number(let number): ClientServer.Pair(name: member.key, value: number.text)
    case .bool, .null, .array, .object: nil
    }
  }
}

/// A token that Codex would send as `Authorization`.
private func bearer(_ node: JSONNode?) -> [ClientServer.Pair] {
  (node?.string).map { [ClientServer.Pair(name: "Authorization", value: "Bearer \($0)")] } ?? []
}
