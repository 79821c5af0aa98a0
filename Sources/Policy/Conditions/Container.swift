import MCP

/// What a step of a path leads into.
enum Container: Sendable {
  case object, array

  /// The type with its article, as messages name it.
  var kind: String {
    switch self {
    case .object: "an object"
    case .array: "an array"
    }
  }
}

extension PathStep {
  /// What a server may read a value as, so that this step leads on where the value as it stands leads nowhere: text as
  /// the JSON in it, one value as an array of one, an array of one as its element. Nil if there is nothing of the kind.
  func container(readFrom value: JSON) -> Container? {
    switch (self, value) {
    case (_, .null), (.everyElement, .array): return nil
    case (.everyElement, _): return .array
    case (.key(let key), .array(let elements)):
      return key.index == nil && elements.count == 1 && elements[0].mayBeObject ? .object : nil
    case (.key(let key), .string(let text)) where text.containerOfJSON != nil:
      return key.index == nil ? .object : .array
    case (.key(let key), _): return key.index == 0 ? .array : nil
    }
  }
}

extension JSON {
  fileprivate var mayBeObject: Bool {
    switch self {
    case .object: true
    case .string(let text): text.containerOfJSON == .object
    default: false
    }
  }
}

extension String {
  /// What the text would be if a server read it as JSON, by its first character that can be seen; nil if no container.
  ///
  /// The rest is not looked at: readers differ in what they forgive.
  var containerOfJSON: Container? {
    switch unicodeScalars.first(where: { !$0.isBlank }) {
    case "{"?: .object
    case "["?: .array
    default: nil
    }
  }

  /// Whether a server that reads text as JSON takes it for null.
  var isNullOfJSON: Bool {
    let rest = unicodeScalars.drop { $0.isBlank }
    return rest.starts(with: "null".unicodeScalars) && rest.dropFirst(4).allSatisfy(\.isBlank)
  }

  /// What a server that reads text as JSON may take it for, as messages name it; nil where that is text, or is not text
  /// to servers that expect some.
  var kindInJSON: String? { containerOfJSON?.kind ?? (isNullOfJSON ? "null" : nil) }

  /// Whether a server that reads this text as JSON may find another in it: as it stands, or escaped.
  func mayHoldInJSON(_ part: String) -> Bool {
    guard containerOfJSON != nil else { return false }
    return holdsBytes(of: part) || holdsBytes(of: "\\u") || holdsBytes(of: "\\x")
      || part.utf8.contains(where: \.mayBeEscaped) && holdsBytes(of: "\\")
  }

  /// Whether the other text's bytes stand somewhere in this one's, whatever they would combine with.
  func holdsBytes(of part: String) -> Bool {
    withBytes { text in
      part.withBytes { part in
        guard let first = part.first else { return true }
        guard part.count <= text.count else { return false }
        return (0...(text.count - part.count)).contains { start in
          text[start] == first && text[start..<(start + part.count)].elementsEqual(part)
        }
      }
    }
  }
}

extension UInt8 {
  /// Whether JSON has an escape of its own for it: a control character, a quote, a slash, a backslash.
  fileprivate var mayBeEscaped: Bool {
    self < 0x20 || [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"), UInt8(ascii: "\\")].contains(self)
  }
}

extension Unicode.Scalar {
  /// Whether some reader drops it in front of a value: white space of any kind, a control character, a byte order mark.
  fileprivate var isBlank: Bool {
    isASCII ? value <= 0x20 : properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }
}
