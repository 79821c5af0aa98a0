extension JSON {
  /// The value as compact JSON: members in their order, digits as they were written.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(256)
    write(into: &out)
    return out
  }

  /// The value as compact JSON text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends the value as compact JSON.
  public func write(into out: inout [UInt8]) {
    switch self {
    case .null: out.append(contentsOf: "null".utf8)
    case .bool(true): out.append(contentsOf: "true".utf8)
    case .bool(false): out.append(contentsOf: "false".utf8)
    case .number(let number): out.append(contentsOf: number.text.utf8)
    case .string(let text): Self.write(text, into: &out)
    case .array(let elements): Self.write(elements, into: &out) { $0.write(into: &$1) }
    case .object(let object): object.write(into: &out)
    }
  }

  /// Appends a string with its quotes. Escaped is only what must be: quotes, backslashes, control characters.
  static func write(_ text: String, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\""))
    text.withBytes { bytes in
      var start = 0
      while let offset = JSONScanner.firstSpecial(in: bytes, from: start) {
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<offset]))
        escape(bytes[offset], into: &out)
        start = offset + 1
      }
      out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    out.append(UInt8(ascii: "\""))
  }

  static func write(_ elements: [JSON], into out: inout [UInt8], element: (JSON, inout [UInt8]) -> Void) {
    out.append(UInt8(ascii: "["))
    for (index, value) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      element(value, &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func escape(_ byte: UInt8, into out: inout [UInt8]) {
    out.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: out.append(UInt8(ascii: "b"))
    case 0x09: out.append(UInt8(ascii: "t"))
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0C: out.append(UInt8(ascii: "f"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    case 0..<0x20:
      out.append(contentsOf: "u00".utf8)
      out.append(UInt8(ascii: "0") + (byte >> 4))
      out.append(contentsOf: String(byte & 0x0F, radix: 16).utf8)
    default: out.append(byte)
    }
  }
}

extension JSONObject {
  /// The object as compact JSON.
  public var bytes: [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(256)
    write(into: &out)
    return out
  }

  /// Appends the object as compact JSON.
  public func write(into out: inout [UInt8]) {
    Self.write(members, into: &out) { $0.write(into: &$1) }
  }

  static func write(_ members: [Member], into out: inout [UInt8], value: (JSON, inout [UInt8]) -> Void) {
    out.append(UInt8(ascii: "{"))
    for (index, member) in members.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      JSON.write(member.key, into: &out)
      out.append(UInt8(ascii: ":"))
      value(member.value, &out)
    }
    out.append(UInt8(ascii: "}"))
  }
}
