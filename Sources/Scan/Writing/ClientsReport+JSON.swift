import MCP

extension ClientsReport {
  /// The report for a program. No secret is in it, and of variables and headers only the names.
  public var json: JSON {
    ["files": .array(sections.map(\.json)), "lookedAt": .array(places.map { .string($0.path) })]
  }
}

extension ClientsReport.Section {
  fileprivate var json: JSON {
    [
      "client": .string(file.place.client.rawValue), "scope": .string(file.place.scope.rawValue),
      "path": .string(file.place.path), "problems": .array(file.problems.map(JSON.string)),
      "servers": .array(entries.map(\.json)),
    ]
  }
}

extension ClientsReport.Entry {
  fileprivate var json: JSON {
    var members: JSONObject = [
      "name": .string(server.name), "line": .number(JSONNumber(server.line)), "enabled": .bool(server.isEnabled),
    ]
    if let project = server.project { members.append("project", .string(project)) }
    switch server.reach {
    case .command(let words, let directory):
      members.append("command", .array(MaskedWords(words).words.map(JSON.string)))
      if let directory { members.append("directory", .string(MaskedWord(directory).text)) }
    case .url(let url): members.append("url", .string(MaskedWords([url]).words[0]))
    case .byExtension, .unclear: break
    }
    members.append("variables", .array(server.environment.map { .string($0.name) }))
    members.append("headers", .array(server.headers.map { .string($0.name) }))
    members.append(
      "remarks", .array(remarks.map { ["kind": .string($0.kind.rawValue), "message": .string($0.message)] }))
    return .object(members)
  }
}
