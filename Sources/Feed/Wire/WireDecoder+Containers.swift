import MCP

/// The members of an object.
struct WireKeyedDecoding<Key: CodingKey>: KeyedDecodingContainerProtocol {
  let object: JSONObject
  var codingPath: [any CodingKey] { [] }
  var allKeys: [Key] { object.keys.compactMap { Key(stringValue: $0) } }

  func contains(_ key: Key) -> Bool { object[key.stringValue] != nil }
  func decodeNil(forKey key: Key) -> Bool { object[key.stringValue]?.isNull ?? true }

  func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
    let name = key.stringValue
    guard let value = object[name] else { throw FeedError(place: name, "is missing") }
    do throws(FeedError) {
      return try WireDecoder.decode(type, from: value)
    } catch {
      throw error.inside(name)
    }
  }

  func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
    decodeNil(forKey: key) ? nil : try decode(type, forKey: key)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) throws -> KeyedDecodingContainer<Nested> {
    try decoder(key).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
    try decoder(key).unkeyedContainer()
  }

  func superDecoder() -> any Decoder { WireDecoder(json: .object(object)) }
  func superDecoder(forKey key: Key) -> any Decoder { decoder(key) }

  private func decoder(_ key: Key) -> WireDecoder {
    WireDecoder(json: object[key.stringValue] ?? .null)
  }
}

/// The elements of an array.
struct WireListDecoding: UnkeyedDecodingContainer {
  let elements: [JSON]
  var currentIndex = 0
  var codingPath: [any CodingKey] { [] }
  var count: Int? { elements.count }
  var isAtEnd: Bool { currentIndex == elements.count }

  init(elements: [JSON]) {
    self.elements = elements
  }

  private mutating func next() throws -> JSON {
    guard !isAtEnd else { throw FeedError(place: "\(currentIndex)", "is missing") }
    defer { currentIndex += 1 }
    return elements[currentIndex]
  }

  mutating func decodeNil() throws -> Bool {
    guard !isAtEnd, elements[currentIndex].isNull else { return false }
    currentIndex += 1
    return true
  }

  mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
    let place = currentIndex
    let element = try next()
    do throws(FeedError) {
      return try WireDecoder.decode(type, from: element)
    } catch {
      throw error.inside("\(place)")
    }
  }

  mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) throws -> KeyedDecodingContainer<Nested> {
    try WireDecoder(json: next()).container(keyedBy: type)
  }

  mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
    try WireDecoder(json: next()).unkeyedContainer()
  }

  mutating func superDecoder() throws -> any Decoder { WireDecoder(json: try next()) }
}

/// A single value.
struct WireValueDecoding: SingleValueDecodingContainer {
  let json: JSON
  var codingPath: [any CodingKey] { [] }

  func decodeNil() -> Bool { json.isNull }

  private func expect<Value>(_ value: Value?, _ what: String) throws -> Value {
    guard let value else { throw FeedError("must be \(what)") }
    return value
  }

  private func whole<Value: FixedWidthInteger>(_ type: Value.Type) throws -> Value {
    try expect(json.number.flatMap { Value($0.text) }, "a whole number")
  }

  func decode(_ type: Bool.Type) throws -> Bool { try expect(json.bool, "true or false") }
  func decode(_ type: String.Type) throws -> String { try expect(json.string, "text") }
  func decode(_ type: Double.Type) throws -> Double { try expect(json.number.flatMap { Double($0.text) }, "a number") }
  func decode(_ type: Float.Type) throws -> Float { Float(try decode(Double.self)) }
  func decode(_ type: Int.Type) throws -> Int { try whole(type) }
  func decode(_ type: Int8.Type) throws -> Int8 { try whole(type) }
  func decode(_ type: Int16.Type) throws -> Int16 { try whole(type) }
  func decode(_ type: Int32.Type) throws -> Int32 { try whole(type) }
  func decode(_ type: Int64.Type) throws -> Int64 { try whole(type) }
  func decode(_ type: UInt.Type) throws -> UInt { try whole(type) }
  func decode(_ type: UInt8.Type) throws -> UInt8 { try whole(type) }
  func decode(_ type: UInt16.Type) throws -> UInt16 { try whole(type) }
  func decode(_ type: UInt32.Type) throws -> UInt32 { try whole(type) }
  func decode(_ type: UInt64.Type) throws -> UInt64 { try whole(type) }
  func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try WireDecoder.decode(type, from: json) }
}
