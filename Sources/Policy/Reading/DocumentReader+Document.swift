import MCP

extension DocumentReader {
  private static let keys = ["version", "description", "default", "hide", "methods", "all_tools", "tools"]

  /// The whole document.
  mutating func document(_ root: Cursor) -> PolicyDocument? {
    guard let fields = fields(root, of: "a policy document", known: Self.keys) else { return nil }
    checkVersion(fields["version"], in: root)
    let action = defaultAction(fields["default"], in: root)
    let description = fields["description"].flatMap { text($0, of: "`description`") }
    let hide = fields["hide"].map { names($0) } ?? []
    let methods = fields["methods"].map { methodRules($0) } ?? []
    let allTools = fields["all_tools"].map { toolRules($0, of: "`all_tools`") } ?? .none
    let tools = fields["tools"].map { listedTools($0) } ?? []
    checkAmounts()
    let document = PolicyDocument(
      file: file, description: description, defaultAction: action ?? .deny, hide: hide, methods: methods,
      allTools: allTools, tools: tools)
    warnOfHidden(document)
    return document
  }

  private mutating func checkVersion(_ cursor: Cursor?, in root: Cursor) {
    guard let cursor else {
      return missing("version", from: root, of: "a policy document", hint: "add `\"version\": \"1\"`")
    }
    guard let version = text(cursor, of: "`version`"), !version.hasSameBytes(as: "1") else { return }
    error("`version` must be `\"1\"`, not \(Quotation(version))", at: cursor)
  }

  private mutating func defaultAction(_ cursor: Cursor?, in root: Cursor) -> PolicyDocument.DefaultAction? {
    guard let cursor else {
      missing("default", from: root, of: "a policy document", hint: "add `\"default\": \"deny\"`")
      return nil
    }
    return choice(cursor, of: "`default`")
  }

  /// The names under `hide`.
  private mutating func names(_ cursor: Cursor) -> [(name: String, position: JSONPosition)] {
    var seen: Set<ByteString> = []
    var names: [(name: String, position: JSONPosition)] = []
    for element in elements(cursor, of: "`hide`") {
      guard let name = text(element, of: "a tool's name") else { continue }
      if seen.insert(ByteString(name)).inserted {
        names.append((name, element.node.position))
        if !name.hasSameBytes(as: "*") {
          warnOfWildcard(
            name, hint: "name every tool, or hide all with `\"*\"`", at: element.node.position, element.pointer)
        }
      } else {
        error("\(Quotation(name)) stands twice in `hide`", at: element)
      }
    }
    return names
  }

  private mutating func methodRules(_ cursor: Cursor) -> [MethodRule] {
    guard let fields = fields(cursor, of: "`methods`") else { return [] }
    return fields.members.compactMap { member in
      let place = Cursor(member.node, at: cursor.pointer.appending(member.key))
      checkName(member, of: "a method", at: place.pointer)
      switch MethodKind(of: member.key) {
      case .call:
        error(
          "`tools/call` is ruled by `tools`", hint: "take it out of `methods`", at: member.keyPosition, place.pointer)
      case .upkeep:
        error(
          "\(Quotation(member.key)) is the protocol's own upkeep and always passes", hint: "take it out of `methods`",
          at: member.keyPosition, place.pointer)
      case .content, .unknown: break
      }
      guard let action: PolicyDocument.DefaultAction = choice(place, of: "the value of a method") else { return nil }
      warnOfUnknown(member, action, at: place.pointer)
      return MethodRule(method: member.key, action: action, pointer: place.pointer.description)
    }
  }

  private mutating func listedTools(_ cursor: Cursor) -> [ListedTool] {
    guard let fields = fields(cursor, of: "`tools`") else { return [] }
    return fields.members.map { member in
      let place = Cursor(member.node, at: cursor.pointer.appending(member.key))
      checkName(member, of: "a tool", at: place.pointer)
      warnOfWildcard(
        member.key, hint: "name every tool, or put what is for all under `all_tools`", at: member.keyPosition,
        place.pointer)
      return ListedTool(
        name: member.key, rules: toolRules(place, of: "the rules of \(Quotation(member.key))"),
        pointer: place.pointer.description, position: member.keyPosition)
    }
  }

  private mutating func checkName(_ member: JSONNode.Member, of what: String, at pointer: JSONPointer) {
    guard member.key.isEmpty else { return }
    error("the name of \(what) must not be empty", at: member.keyPosition, pointer)
  }
}
