import MCP

extension DocumentReader {
  /// An agent can open a new session whenever it likes.
  mutating func warnOfSessionLimits(_ limits: [Limit], at cursor: Cursor) {
    guard !limits.contains(where: { $0.scope == .grant }) else { return }
    for limit in limits where limit.scope == .session {
      guard let element = cursor.elements?.first(where: { $0.pointer.description == limit.pointer }) else { continue }
      warn(
        "a limit for a session alone stops no agent: it can open a new session", hint: "add one with scope `grant`",
        at: element)
    }
  }

  /// Rules of a hidden tool are asked only while an operator allows it.
  mutating func warnOfHidden(_ document: PolicyDocument) {
    for tool in document.tools where document.hides(tool.name) && !tool.rules.isEmpty {
      let pointer = JSONPointer(tokens: ["tools", tool.name])
      let cursor = Cursor(JSONNode(.null, at: tool.position), at: pointer)
      warn(
        "the rules of \(Quotation(tool.name)) are not reached, because `hide` takes the tool away",
        hint: "take it out of `hide`, or its rules out of `tools`", at: cursor)
    }
  }
}

extension PolicyDocument {
  /// Warns of rules that no call can reach, because the server has no tool of that name.
  public func warnings(against toolNames: [String]) -> [Diagnostic] {
    let known = Set(toolNames.map { ByteString($0) })
    var reader = DocumentReader(file: file)
    for tool in tools where !known.contains(ByteString(tool.name)) {
      let cursor = Cursor(JSONNode(.null, at: tool.position), at: JSONPointer(tokens: ["tools", tool.name]))
      reader.warn(unknown(tool.name), hint: hint(for: tool.name, in: toolNames), at: cursor)
    }
    for (index, hidden) in zip(hide.indices, hide) where !known.contains(ByteString(hidden)) {
      let cursor = Cursor(JSONNode(.null, at: hidePositions[index]), at: JSONPointer(tokens: ["hide", String(index)]))
      reader.warn(unknown(hidden), hint: hint(for: hidden, in: toolNames), at: cursor)
    }
    return reader.reading(of: nil).diagnostics
  }

  private func unknown(_ name: String) -> String { "the server has no tool \(Quotation(name))" }

  private func hint(for name: String, in toolNames: [String]) -> String? {
    toolNames.nearest(to: name).map { "did you mean \(Quotation($0))?" }
  }
}
