import MCP

/// An object on its way to its bytes, member by member: for the events that every call writes, which can't wait for a
/// general encoder. The bytes are those that ``WireEncoder`` writes.
struct WireObject {
  private(set) var bytes: [UInt8]

  /// Begins an object.
  ///
  /// - Parameter capacity: bytes that it will probably have.
  init(capacity: Int = 256) {
    bytes = []
    bytes.reserveCapacity(capacity)
    bytes.append(UInt8(ascii: "{"))
  }

  /// The bytes of the object, which ends here.
  consuming func closed() -> [UInt8] {
    bytes.append(UInt8(ascii: "}"))
    return bytes
  }

  /// - Parameter key: a literal without quotes and escapes.
  private mutating func begin(_ key: StaticString) {
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
  }

  /// Adds members as they are.
  mutating func join(_ members: JSONObject) {
    guard !members.isEmpty else { return }
    if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
    bytes.append(contentsOf: members.bytes.dropFirst().dropLast())
  }

  mutating func member(_ key: StaticString, _ text: String?) {
    guard let text else { return }
    begin(key)
    JSON.string(text).write(into: &bytes)
  }

  mutating func member(_ key: StaticString, _ number: Int?) {
    guard let number else { return }
    begin(key)
    var digits = String(number)
    digits.withUTF8 { bytes.append(contentsOf: $0) }
  }

  mutating func member(_ key: StaticString, thousandths number: Double) {
    begin(key)
    JSON.number(JSONNumber(thousandths: number)).write(into: &bytes)
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
    list(key, texts) { text, object in JSON.string(text).write(into: &object.bytes) }
  }

  private mutating func list<Value>(
    _ key: StaticString, _ values: [Value], _ write: (Value, inout WireObject) -> Void
  ) {
    begin(key)
    bytes.append(UInt8(ascii: "["))
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(value, &self)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  private mutating func open<Value>(_ value: Value, _ write: (Value, inout WireObject) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    write(value, &self)
    bytes.append(UInt8(ascii: "}"))
  }
}
