import MCP

/// Reads a vocabulary type from JSON. Unknown members are ignored, so that an old console can watch a new gateway.
///
/// No path is kept on the way down; an error gathers the names of the places it leaves on its way up.
struct WireDecoder: Decoder {
  let json: JSON
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  static func decode<Value: Decodable>(_ type: Value.Type, from json: JSON) throws(FeedError) -> Value {
    if Value.self == JSON.self, let json = json as? Value { return json }
    do {
      return try Value(from: WireDecoder(json: json))
    } catch {
      throw FeedError(error)
    }
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = json else { throw FeedError("must be an object") }
    return KeyedDecodingContainer(WireKeyedDecoding<Key>(object: object))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = json else { throw FeedError("must be an array") }
    return WireListDecoding(elements: elements)
  }

  func singleValueContainer() throws -> any SingleValueDecodingContainer {
    WireValueDecoding(json: json)
  }
}
