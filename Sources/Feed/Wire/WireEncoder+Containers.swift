import MCP

/// The members of an object.
struct WireKeyedEncoding<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let codingPath: [any CodingKey] = []
  let slot: WireEncoder.Slot

  private func put(_ value: JSON, _ key: Key) {
    guard case .object(var object) = slot.value else { return }
    slot.value = .null
    object.append(key.stringValue, value)
    slot.value = .object(object)
  }

  func encodeNil(forKey key: Key) { put(.null, key) }
  func encode(_ value: Bool, forKey key: Key) { put(.bool(value), key) }
  func encode(_ value: String, forKey key: Key) { put(.string(value), key) }
  func encode(_ value: Int, forKey key: Key) { put(.number(JSONNumber(value)), key) }
  func encode(_ value: some Encodable, forKey key: Key) { put(WireEncoder.encode(value), key) }

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
  let codingPath: [any CodingKey] = []
  let slot: WireEncoder.Slot
  var count: Int { slot.value.array?.count ?? 0 }

  private func put(_ value: JSON) {
    guard case .array(var elements) = slot.value else { return }
    slot.value = .null
    elements.append(value)
    slot.value = .array(elements)
  }

  func encodeNil() { put(.null) }
  func encode(_ value: some Encodable) { put(WireEncoder.encode(value)) }

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
  let codingPath: [any CodingKey] = []
  let slot: WireEncoder.Slot

  func encodeNil() { slot.value = .null }
  func encode(_ value: Bool) { slot.value = .bool(value) }
  func encode(_ value: String) { slot.value = .string(value) }
  func encode(_ value: Double) { slot.value = .number(JSONNumber(thousandths: value)) }
  func encode(_ value: Float) { encode(Double(value)) }
  func encode(_ value: Int) { slot.value = .number(JSONNumber(value)) }
  func encode(_ value: Int8) { encode(Int(value)) }
  func encode(_ value: Int16) { encode(Int(value)) }
  func encode(_ value: Int32) { encode(Int(value)) }
  func encode(_ value: Int64) { encode(Int(value)) }
  func encode(_ value: UInt) { slot.value = .number(JSONNumber(UInt64(value))) }
  func encode(_ value: UInt8) { encode(Int(value)) }
  func encode(_ value: UInt16) { encode(Int(value)) }
  func encode(_ value: UInt32) { encode(Int(value)) }
  func encode(_ value: UInt64) { slot.value = .number(JSONNumber(value)) }
  func encode(_ value: some Encodable) { slot.value = WireEncoder.encode(value) }
}
