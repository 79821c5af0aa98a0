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

  /// A slip in a method's name leaves the method that was meant to `default`. One that no method comes near may be the
  /// server's own, and is allowed with good reason; to deny it changes nothing.
  mutating func warnOfUnknown(
    _ member: JSONNode.Member, _ action: PolicyDocument.DefaultAction, at pointer: JSONPointer
  ) {
    let method = member.key
    guard MethodKind(of: method) == .unknown, !method.isEmpty else { return }
    guard !method.utf8.contains(UInt8(ascii: "*")) else {
      return warnOfWildcard(method, hint: "name every method", at: member.keyPosition, pointer)
    }
    let nearest = MethodKind.knownMethods.nearest(to: method)
    guard nearest != nil || action == .deny else { return }
    warn(
      "no revision of the protocol has a method \(Quotation(method))",
      hint: nearest.map { "did you mean `\($0)`?" } ?? "it is refused anyway; take it out",
      at: Cursor(JSONNode(.null, at: member.keyPosition), at: pointer))
  }

  /// Names are taken as they stand, so that a pattern names nothing.
  mutating func warnOfWildcard(_ name: String, hint: String, at position: JSONPosition, _ pointer: JSONPointer) {
    guard name.utf8.contains(UInt8(ascii: "*")) else { return }
    warn(
      "\(Quotation(name)) is taken as it stands: `*` stands for no other names", hint: hint,
      at: Cursor(JSONNode(.null, at: position), at: pointer))
  }

  /// The arguments are an object, and `*` stands for the elements of an array.
  mutating func warnOfDeadEnd(_ subject: Subject, at cursor: Cursor) {
    guard case .argument(let path) = subject, case .everyElement? = path.steps.first else { return }
    warn(
      "\(Quotation(path.text)) leads nowhere: the arguments are an object, and `*` stands for an array's elements",
      hint: "name the argument first: `args.items.*`", at: cursor)
  }
}

extension PolicyDocument {
  /// Among how many tools a name's nearest is looked for: a server may list any number, and every one takes time.
  private static let mostCompared = 500

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
    guard toolNames.count <= Self.mostCompared else { return nil }
    return toolNames.nearest(to: name).map { "did you mean \(Quotation($0))?" }
  }
}
