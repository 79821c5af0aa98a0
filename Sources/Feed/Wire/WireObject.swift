import MCP

/// An object on its way to its bytes, member by member: for the events that every call writes, which can't wait for a
/// general encoder. The bytes are those that ``WireEncoder`` writes.
struct WireObject: ~Copyable {
  private(set) var out: ByteWriter

  /// Begins an object.
  ///
  /// - Parameter room: bytes that it will probably have.
  init(room: Int = 256) {
    out = ByteWriter(room: room)
    out.append(UInt8(ascii: "{"))
  }

  /// The bytes of the object, which ends here.
  consuming func closed() -> ByteWriter {
    out.append(UInt8(ascii: "}"))
    return out
  }

  /// The bytes of the object so far.
  consuming func open() -> ByteWriter { out }

  /// - Parameter key: a literal without quotes and escapes.
  private mutating func begin(_ key: StaticString) {
    if out.last != UInt8(ascii: "{") { out.append(UInt8(ascii: ",")) }
    key.withUTF8Buffer { out.append(quoted: $0) }
    out.append(UInt8(ascii: ":"))
  }

  /// Adds members as they are.
  mutating func join(_ members: JSONObject) {
    guard !members.isEmpty else { return }
    if out.last != UInt8(ascii: "{") { out.append(UInt8(ascii: ",")) }
    members.bytes.dropFirst().dropLast().withUnsafeBufferPointer { out.append($0) }
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    JSON.write(text, into: &out)
  }

  mutating func member(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(key)
    out.append(utf8: String(number))
  }

  mutating func member(_ key: StaticString, thousandths number: Double) {
    begin(key)
    out.append(utf8: JSONNumber(thousandths: number).text)
  }

  mutating func member<Value>(_ key: StaticString, _ value: Value?, _ write: (Value, inout WireObject) -> Void) {
    guard let value else { return }
    begin(key)
    open(value, write)
  }

  mutating func members<Value>(_ key: StaticString, _ values: [Value], _ write: (Value, inout WireObject) -> Void) {
    list(key, values) { value, object in object.open(value, write) }
  }

  mutating func members(_ key: StaticString, _ texts: [String]) {
    list(key, texts) { text, object in JSON.write(text, into: &object.out) }
  }

  private mutating func list<Value>(
    _ key: StaticString, _ values: [Value], _ write: (Value, inout WireObject) -> Void
  ) {
    begin(key)
    out.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { out.append(UInt8(ascii: ",")) }
      write(value, &self)
    }
    out.append(UInt8(ascii: "]"))
  }

  private mutating func open<Value>(_ value: Value, _ write: (Value, inout WireObject) -> Void) {
    out.append(UInt8(ascii: "{"))
    write(value, &self)
    out.append(UInt8(ascii: "}"))
  }
}
