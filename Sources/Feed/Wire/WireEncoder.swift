import MCP

/// Turns a vocabulary type into JSON: members in the order of their declaration, absent optionals left out.
struct WireEncoder: Encoder {
  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private let slot: Slot

  /// Where a container leaves what it has encoded, so that a parent can pick it up.
  final class Slot {
    var value = JSON.null
  }

  static func encode(_ value: some Encodable) -> JSON {
    if let json = value as? JSON { return json }
    let slot = Slot()
    do {
      try value.encode(to: WireEncoder(slot: slot))
    } catch {
      preconditionFailure("the vocabulary's types encode without errors: \(error)")
    }
    return slot.value
  }

  private init(slot: Slot) {
    self.slot = slot
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    slot.value = .object(JSONObject())
    return KeyedEncodingContainer(WireKeyedEncoding<Key>(slot: slot))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    slot.value = .array([])
    return WireListEncoding(slot: slot)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    WireValueEncoding(slot: slot)
  }
}
