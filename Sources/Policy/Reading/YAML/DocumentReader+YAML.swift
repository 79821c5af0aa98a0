import MCP
import Yams

extension DocumentReader {
  /// The tree of a YAML text that keeps to what JSON can say. Its nodes are walked, never decoded.
  mutating func yaml(_ bytes: [UInt8]) -> JSONNode? {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      error("these bytes are no UTF-8", hint: Self.saving, at: .start, .root)
      return nil
    }
    return yaml(DisguisedKeys(text))
  }

  private mutating func yaml(_ keys: DisguisedKeys) -> JSONNode? {
    var keys = keys
    do {
      let parser = try Parser(yaml: keys.text, resolver: .basic)
      disguised = keys.names
      // The parser alone keeps the anchors alive that its nodes point to.
      return try withExtendedLifetime(parser) {
        guard let root = try parser.singleRoot() else {
          reportNothing()
          return nil
        }
        return node(root, at: .root)
      }
    } catch YamlError.duplicatedKeysInMapping(let doubles, let context)
      where keys.disguise(doubles, at: JSONPosition(context.mark))
    {
      return yaml(keys)
    } catch {
      report(error)
      return nil
    }
  }

  private mutating func node(_ node: Node, at pointer: JSONPointer) -> JSONNode {
    let position = JSONPosition(node.mark)
    // What can't be read leaves a null behind: places stay as they are, and it is known what is wrong there.
    let unread = JSONNode(.null, at: position)
    guard pointer.tokens.count < JSONLimits.standard.depth else {
      error("lists and objects are nested more than \(JSONLimits.standard.depth) deep", at: position, pointer)
      return unread
    }
    if let anchor = node.anchor {
      error(
        "the anchor \(Quotation(anchor.rawValue)) is not read, and aliases are not", hint: "write the value out",
        at: position, pointer)
      return unread
    }
    if let tag = node.explicitTag {
      error("the tag \(Quotation(tag)) is not read", hint: "take it out", at: position, pointer)
      return unread
    }
    switch node {
    case .scalar(let scalar): return self.scalar(scalar, at: position, pointer)
    case .sequence(let sequence): return elements(Array(sequence), at: position, pointer)
    case .mapping(let mapping): return members(Array(mapping), at: position, pointer)
    case .alias:
      error("aliases are not read", hint: "write the value out", at: position, pointer)
      return unread
    }
  }

  private mutating func scalar(
    _ scalar: Node.Scalar, at position: JSONPosition, _ pointer: JSONPointer
  ) -> JSONNode {
    guard scalar.style == .plain else { return JSONNode(.string(scalar.string), at: position) }
    switch PlainScalar(scalar.string) {
    case .value(let value): return JSONNode(value, at: position)
    case .refused(let message):
      let hint = scalar.string.isEmpty ? "write `{}`, `null` or `\"\"`" : "put it in quotes if it is text"
      error(message, hint: hint, at: position, pointer)
      return JSONNode(.string(scalar.string), at: position)
    }
  }

  private mutating func elements(
    _ sequence: [Node], at position: JSONPosition, _ pointer: JSONPointer
  ) -> JSONNode {
    let elements = sequence.enumerated().map { node($1, at: pointer.appending($0)) }
    return JSONNode(.array(elements), at: position)
  }

  private mutating func members(
    _ mapping: [(key: Node, value: Node)], at position: JSONPosition, _ pointer: JSONPointer
  ) -> JSONNode {
    var members: [JSONNode.Member] = []
    var seen: Set<ByteString> = []
    for (key, value) in mapping {
      let keyPosition = JSONPosition(key.mark)
      guard let name = disguised[keyPosition] ?? name(key, at: keyPosition, pointer) else { continue }
      if !seen.insert(ByteString(name)).inserted {
        error("\(JSONError.Kind.duplicateKey(name))", at: keyPosition, pointer.appending(name))
      }
      let node = node(value, at: pointer.appending(name))
      members.append(JSONNode.Member(key: name, keyPosition: keyPosition, node: node))
    }
    return JSONNode(.object(members), at: position)
  }

  /// A key: text, and nothing that YAML could read as something else.
  private mutating func name(_ key: Node, at position: JSONPosition, _ pointer: JSONPointer) -> String? {
    guard case .scalar(let scalar) = key, key.anchor == nil else {
      error("a key must be text", at: position, pointer)
      return nil
    }
    guard scalar.style == .plain else { return scalar.string }
    if case .value(.string(let name)) = PlainScalar(scalar.string) { return name }
    let isMerge = scalar.string == "<<"
    error(
      isMerge ? "merge keys are not read" : "the key \(Quotation(scalar.string)) is no text in YAML",
      hint: isMerge ? "write the members out" : "put it in quotes", at: position, pointer.appending(scalar.string))
    return nil
  }
}

extension Node {
  /// A tag written in the text. Quotes say the same as `!!str`, so that one can't be told apart there.
  fileprivate var explicitTag: String? {
    let tag: Tag
    switch self {
    case .scalar(let scalar):
      if scalar.style != .plain, scalar.tag.rawValue == Tag.Name.str.rawValue { return nil }
      tag = scalar.tag
    case .mapping(let mapping): tag = mapping.tag
    case .sequence(let sequence): tag = sequence.tag
    case .alias(let alias): tag = alias.tag
    }
    return tag.rawValue.isEmpty ? nil : tag.rawValue
  }
}

extension JSONPosition {
  init(_ mark: Mark?) {
    self.init(offset: 0, line: mark?.line ?? 1, column: mark?.column ?? 1)
  }
}
