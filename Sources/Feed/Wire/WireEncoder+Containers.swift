import MCP

/// The members of an object.
struct WireKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let encoder: WireEncoder
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) { encoder.put(.null, at: key) }
  func encode(_ value: Bool, forKey key: Key) { encoder.put(.bool(value), at: key) }
  func encode(_ value: String, forKey key: Key) { encoder.put(.string(value), at: key) }
  func encode(_ value: Int, forKey key: Key) { encoder.put(.number(JSONNumber(value)), at: key) }
  func encode(_ value: Int64, forKey key: Key) { encoder.put(.number(JSONNumber(Int(value))), at: key) }
  func encode(_ value: some Encodable, forKey key: Key) { encoder.put(WireEncoder.encode(value), at: key) }

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

  func encodeNil() { encoder.append(.null) }
  func encode(_ value: some Encodable) { encoder.append(WireEncoder.encode(value)) }

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

  func encodeNil() { encoder.put(.null) }
  func encode(_ value: Bool) { encoder.put(.bool(value)) }
  func encode(_ value: String) { encoder.put(.string(value)) }
  func encode(_ value: Double) { encoder.put(.number(JSONNumber(thousandths: value))) }
  func encode(_ value: Float) { encode(Double(value)) }
  func encode(_ value: Int) { encoder.put(.number(JSONNumber(value))) }
  func encode(_ value: Int8) { encode(Int(value)) }
  func encode(_ value: Int16) { encode(Int(value)) }
  func encode(_ value: Int32) { encode(Int(value)) }
  func encode(_ value: Int64) { encode(Int(value)) }
  func encode(_ value: UInt) { encode(UInt64(value)) }
  func encode(_ value: UInt8) { encode(Int(value)) }
  func encode(_ value: UInt16) { encode(Int(value)) }
  func encode(_ value: UInt32) { encode(Int(value)) }
  func encode(_ value: UInt64) { encoder.put(.number(JSONNumber(value))) }
  func encode(_ value: some Encodable) { encoder.put(WireEncoder.encode(value)) }
}
