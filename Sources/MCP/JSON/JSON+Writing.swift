extension JSON {
  /// The value as compact JSON: members in their order, digits as they were written.
  public var bytes: [UInt8] {
    var out = ByteWriter()
    write(into: &out)
    return out.bytes
  }

  /// The value as compact JSON text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends the value as compact JSON.
  public func write(into out: inout ByteWriter) {
    switch self {
    case .null: out.append("null")
    case .bool(true): out.append("true")
    case .bool(false): out.append("false")
    case .number(let number): out.append(utf8: number.text)
    case .string(let text): Self.write(text, into: &out)
    case .array(let elements): Self.write(elements, into: &out) { $0.write(into: &$1) }
    case .object(let object): object.write(into: &out)
    }
  }

  /// Appends a string with its quotes. Escaped is only what must be: quotes, backslashes, control characters.
  public static func write(_ text: String, into out: inout ByteWriter) {
    text.withBytes { bytes in
      if let offset = JSONScanner.firstSpecial(in: bytes, from: 0) {
        write(escaping: bytes, from: offset, into: &out)
      } else {
        out.append(quoted: bytes)
      }
    }
  }

  /// - Parameter first: the first byte that must be escaped.
  private static func write(
    escaping bytes: UnsafeBufferPointer<UInt8>, from first: Int, into out: inout ByteWriter
  ) {
    out.append(UInt8(ascii: "\""))
    var (start, next) = (0, Optional(first))
    while let offset = next {
      out.append(UnsafeBufferPointer(rebasing: bytes[start..<offset]))
      escape(bytes[offset], into: &out)
      start = offset + 1
      next = JSONScanner.firstSpecial(in: bytes, from: start)
    }
    out.append(UnsafeBufferPointer(rebasing: bytes[start...]))
    out.append(UInt8(ascii: "\""))
  }

  static func write(_ elements: [JSON], into out: inout ByteWriter, element: (JSON, inout ByteWriter) -> Void) {
    out.append(UInt8(ascii: "["))
    for (index, value) in elements.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      element(value, &out)
    }
    out.append(UInt8(ascii: "]"))
  }

  private static func escape(_ byte: UInt8, into out: inout ByteWriter) {
    out.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: out.append(UInt8(ascii: "b"))
    case 0x09: out.append(UInt8(ascii: "t"))
    case 0x0A: out.append(UInt8(ascii: "n"))
    case 0x0C: out.append(UInt8(ascii: "f"))
    case 0x0D: out.append(UInt8(ascii: "r"))
    case 0..<0x20:
      out.append("u00")
      out.append(hexadecimal: CollectionOfOne(byte))
    default: out.append(byte)
    }
  }
}

extension JSONObject {
  /// The object as compact JSON.
  public var bytes: [UInt8] {
    var out = ByteWriter()
    write(into: &out)
    return out.bytes
  }

  /// Appends the object as compact JSON.
  public func write(into out: inout ByteWriter) {
    Self.write(members, into: &out) { $0.write(into: &$1) }
  }

  static func write(_ members: [Member], into out: inout ByteWriter, value: (JSON, inout ByteWriter) -> Void) {
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
