extension JSON {
  /// How many bytes the value has as compact JSON, without writing them.
  public var byteCount: Int {
    switch self {
    case .null: 4
    case .bool(let truth): truth ? 4 : 5
    case .number(let number): number.text.utf8.count
    case .string(let text): Self.byteCount(text)
    case .array(let elements): elements.reduce(max(2, 1 + elements.count)) { $0 + $1.byteCount }
    case .object(let object): object.byteCount
    }
  }

  /// With quotes and escapes, as ``write(_:into:)-swift.type.method`` writes it.
  fileprivate static func byteCount(_ text: String) -> Int {
    text.withBytes { bytes in
      var count = bytes.count + 2
      var start = 0
      while let offset = JSONScanner.firstSpecial(in: bytes, from: start) {
        count += escapeLength(bytes[offset]) - 1
        start = offset + 1
      }
      return count
    }
  }

  private static func escapeLength(_ byte: UInt8) -> Int {
    switch byte {
    case 0x08, 0x09, 0x0A, 0x0C, 0x0D: 2
    case 0..<0x20: 6
    default: 2
    }
  }
}

extension JSONObject {
  /// How many bytes the object has as compact JSON, without writing them.
  public var byteCount: Int {
    members.reduce(max(2, 1 + members.count)) { $0 + JSON.byteCount($1.key) + 1 + $1.value.byteCount }
  }
}
