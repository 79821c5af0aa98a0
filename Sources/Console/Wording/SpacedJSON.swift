import MCP

/// JSON with space after its commas and colons, so that a line ends between two values rather than within one.
struct SpacedJSON {
  private(set) var text = ""
  private let limit: Int

  /// Writes a value, and stops once it has that many bytes and somewhat more.
  init(_ value: JSON, atLeast limit: Int = .max) {
    self.limit = limit
    write(value)
  }

  private mutating func write(_ value: JSON) {
    switch value {
    case .array(let elements): write(elements, between: "[", "]") { $0.write($1) }
    case .object(let object):
      write(object.members, between: "{", "}") { json, member in
        json.text += JSON.string(member.key).text + ": "
        json.write(member.value)
      }
    case .string, .number, .bool, .null: text += value.text
    }
  }

  private mutating func write<Element>(
    _ elements: [Element], between opening: String, _ closing: String,
    _ write: (inout SpacedJSON, Element) -> Void
  ) {
    text += opening
    for (index, element) in elements.enumerated() {
      guard text.utf8.count < limit else { return }
      if index > 0 { text += ", " }
      write(&self, element)
    }
    text += closing
  }
}
