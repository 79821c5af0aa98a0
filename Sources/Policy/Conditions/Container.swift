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
}

extension Unicode.Scalar {
  /// Whether some reader drops it in front of a value: white space of any kind, a control character, a byte order mark.
  fileprivate var isBlank: Bool {
    isASCII ? value <= 0x20 : properties.isWhitespace || properties.isDefaultIgnorableCodePoint
  }
}
