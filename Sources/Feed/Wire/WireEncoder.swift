import MCP

/// Writes a vocabulary type as compact JSON: members in the order of their declaration, absent optionals left out.
///
/// Every event passes here before the call it tells of goes on: bytes are appended to one buffer, no tree is made, and
/// one encoder serves a value with all that it holds.
final class WireEncoder: Encoder {
  /// What the value that is being written has opened.
  private enum Shape {
    case value, object, list
  }

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var out: ByteWriter
  private var shape = Shape.value
  /// Whether the next object's members join those of the object that is open.
  private var joins = false
  /// How many elements the open list has.
  private(set) var count = 0

  private init(_ out: consuming ByteWriter) {
    self.out = out
  }

  /// The bytes of a vocabulary type.
  static func bytes(of value: some Encodable) -> [UInt8] {
    let encoder = WireEncoder(ByteWriter(room: 512))
    encoder.write(value)
    return encoder.out.bytes
  }

  /// Writes an object that begins with some members and goes on with those of a vocabulary type.
  ///
  /// - Parameter opening: the object's bytes so far, with its brace and at least one member.
  static func write(_ value: some Encodable, joining opening: consuming ByteWriter) -> ByteWriter {
    let encoder = WireEncoder(opening)
    encoder.joins = true
    encoder.write(value)
    var out = ByteWriter(room: 0)
    swap(&out, &encoder.out)
    return out
  }

  /// The JSON of a vocabulary type.
  static func encode(_ value: some Encodable) -> JSON { read(bytes(of: value)) }

  /// What an encoder has written, as a tree.
  static func read(_ bytes: [UInt8]) -> JSON {
    do throws(JSONError) {
      return try JSON(parsing: bytes, limits: .wire)
    } catch {
      preconditionFailure("what the encoder writes is JSON: \(error)")
    }
  }

  /// Appends a value, which closes what it opened. The types' encoding is synthesised, and cannot fail.
  func write<Value: Encodable>(_ value: Value) {
    let outer = (shape, count)
    shape = .value
    do {
      try value.encode(to: self)
    } catch {
      preconditionFailure("the vocabulary's types encode without errors: \(error)")
    }
    switch shape {
    case .value: break
    case .object: out.append(UInt8(ascii: "}"))
    case .list: out.append(UInt8(ascii: "]"))
    }
    (shape, count) = outer
  }

  func write(_ json: JSON) { json.write(into: &out) }

  func write(_ text: String) { JSON.write(text, into: &out) }

  func write(_ truth: Bool) { out.append(truth ? "true" : "false") }

  func write(digits: some BinaryInteger) { out.append(utf8: String(digits)) }

  /// Begins a member.
  func begin(_ key: some CodingKey) {
    beginNext()
    write(key.stringValue)
    out.append(UInt8(ascii: ":"))
  }

  /// Begins an element.
  func beginElement() {
    beginNext()
    count += 1
  }

  /// Nothing but the opening of an object or a list ends with its bracket: texts end with a quote.
  private func beginNext() {
    if let last = out.last, last != UInt8(ascii: "{"), last != UInt8(ascii: "[") { out.append(UInt8(ascii: ",")) }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    shape = .object
    if joins { joins = false } else { out.append(UInt8(ascii: "{")) }
    return KeyedEncodingContainer(WireKeyedEncoding<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .list
    count = 0
    out.append(UInt8(ascii: "["))
    return WireListEncoding(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    WireValueEncoding(encoder: self)
  }
}

extension JSONLimits {
  /// How deep a line may nest: arguments of the greatest depth, inside the answer that lists them.
  static let wire = JSONLimits(depth: JSONLimits.standard.depth + 32)
}
