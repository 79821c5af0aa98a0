import MCP

/// Turns a vocabulary type into JSON: members in the order of their declaration, absent optionals left out.
///
/// Every event passes here before the call it tells of goes on: one small object a nested value, no copies.
final class WireEncoder: Encoder {
  private enum Shape {
    case value, object, list
  }

  let codingPath: [any CodingKey] = []
  let userInfo: [CodingUserInfoKey: Any] = [:]
  private var shape = Shape.value
  private var value = JSON.null
  private var members: [JSONObject.Member] = []
  private var elements: [JSON] = []

  /// The JSON of a vocabulary type. The types' encoding is synthesised, and cannot fail.
  static func encode<Value: Encodable>(_ value: Value) -> JSON {
    if Value.self == JSON.self, let json = value as? JSON { return json }
    if Value.self == String.self, let text = value as? String { return .string(text) }
    let encoder = WireEncoder()
    do {
      try value.encode(to: encoder)
    } catch {
      preconditionFailure("the vocabulary's types encode without errors: \(error)")
    }
    return encoder.json
  }

  private var json: JSON {
    switch shape {
    case .value: value
    case .object: .object(JSONObject(members))
    case .list: .array(elements)
    }
  }

  var count: Int { elements.count }

  func put(_ json: JSON) {
    value = json
  }

  func put(_ json: JSON, at key: some CodingKey) {
    members.append(JSONObject.Member(key: key.stringValue, value: json))
  }

  func append(_ json: JSON) {
    elements.append(json)
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    shape = .object
    members.reserveCapacity(8)
    return KeyedEncodingContainer(WireKeyedEncoding<Key>(encoder: self))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    shape = .list
    return WireListEncoding(encoder: self)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    WireValueEncoding(encoder: self)
  }
}
