import MCP

extension DocumentReader {
  /// An agent can open a new session whenever it likes.
  mutating func warnOfSessionLimits(_ limits: [Limit], at cursor: Cursor) {
    guard !limits.contains(where: { $0.scope == .grant }) else { return }
    let ofSessions = Set(limits.lazy.filter { $0.scope == .session }.map(\.pointer))
    for element in cursor.elements ?? [] where ofSessions.contains(element.pointer.description) {
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

  /// No call has anything there: a rule that asks for it is met by none, and a limit counts nothing but its default.
  mutating func warnOfDeadEnd(_ path: ArgumentPath, at cursor: Cursor) {
    if path.beginsWithElements {
      warn(
        "\(Quotation(path.text)) leads nowhere: the arguments are an object, and `*` stands for an array's elements",
        hint: "name the argument first: `args.items.*`", at: cursor)
    } else if let (key, hint) = path.keyLikeElements {
      warn("\(Quotation(key)) is taken for a key as it stands", hint: hint, at: cursor)
    }
  }
}

extension ArgumentPath {
  /// Whether hardly any call has anything there.
  var leadsNowhere: Bool { beginsWithElements || keyLikeElements != nil }

  /// Whether it asks for the elements of the arguments, which are an object.
  fileprivate var beginsWithElements: Bool { if case .everyElement? = steps.first { true } else { false } }

  /// The first key that was meant for an index or for all elements, and how those are written: hardly any object has
  /// such a key.
  fileprivate var keyLikeElements: (key: String, hint: String)? {
    for case .key(let key) in isPointer ? Array(steps.dropFirst()) : steps {
      if let hint = isPointer ? key.hintInPointer : key.hintBetweenDots { return (key.text, hint) }
    }
    return nil
  }
}

extension PathKey {
  /// How all elements are written, if the key is the sign for them, which it is in no pointer.
  fileprivate var hintInPointer: String? {
    text.hasSameBytes(as: "*") ? "all elements are written with dots: `args.items.*.price`" : nil
  }

  /// How an index or all elements are written, if the key has a sign for them in it.
  fileprivate var hintBetweenDots: String? {
    if text.utf8.contains(UInt8(ascii: "[")) {
      return "an index is written `args.items.0`, all elements `args.items.*`"
    }
    return text.utf8.contains(UInt8(ascii: "*")) ? "`*` stands for all elements only by itself: `args.items.*`" : nil
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
