import MCP

/// The members of an object.
struct WireKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: WireEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encode(JSON.null, forKey: key) }
  func encode(_ value: Bool, forKey key: Key) {
    encoder.begin(key)
    encoder.write(value)
  }
  func encode(_ value: String, forKey key: Key) {
    encoder.begin(key)
    encoder.write(value)
  }
  func encode(_ value: Int, forKey key: Key) {
    encoder.begin(key)
    encoder.write(digits: value)
  }
  func encode(_ value: Int64, forKey key: Key) {
    encoder.begin(key)
    encoder.write(digits: value)
  }
  func encode(_ value: some Encodable, forKey key: Key) {
    encoder.begin(key)
    encoder.write(value)
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("the vocabulary's types nest by values")
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    preconditionFailure("the vocabulary's types nest by values")
  }

  func superEncoder() -> any Encoder { preconditionFailure("the vocabulary's types have no superclass") }
  func superEncoder(forKey key: Key) -> any Encoder { superEncoder() }
}

/// The elements of an array.
struct WireListEncoding: UnkeyedEncodingContainer {
  let encoder: WireEncoder
  var codingPath: [any CodingKey] { [] }
  var count: Int { encoder.count }

  func encodeNil() { encode(JSON.null) }
  func encode(_ value: some Encodable) {
    encoder.beginElement()
    encoder.write(value)
  }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    preconditionFailure("the vocabulary's types nest by values")
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    preconditionFailure("the vocabulary's types nest by values")
  }

  func superEncoder() -> any Encoder { preconditionFailure("the vocabulary's types have no superclass") }
}

/// A single value.
struct WireValueEncoding: SingleValueEncodingContainer {
  let encoder: WireEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil() { encoder.write(JSON.null) }
  func encode(_ value: Bool) { encoder.write(value) }
  func encode(_ value: String) { encoder.write(value) }
  func encode(_ value: Double) { encoder.write(.number(JSONNumber(thousandths: value))) }
  func encode(_ value: Float) { encode(Double(value)) }
  func encode(_ value: Int) { encoder.write(digits: value) }
  func encode(_ value: Int8) { encoder.write(digits: value) }
  func encode(_ value: Int16) { encoder.write(digits: value) }
  func encode(_ value: Int32) { encoder.write(digits: value) }
  func encode(_ value: Int64) { encoder.write(digits: value) }
  func encode(_ value: UInt) { encoder.write(digits: value) }
  func encode(_ value: UInt8) { encoder.write(digits: value) }
  func encode(_ value: UInt16) { encoder.write(digits: value) }
  func encode(_ value: UInt32) { encoder.write(digits: value) }
  func encode(_ value: UInt64) { encoder.write(digits: value) }
  func encode(_ value: some Encodable) { encoder.write(value) }
}
