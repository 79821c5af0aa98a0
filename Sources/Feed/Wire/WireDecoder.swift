import MCP

/// Reads a vocabulary type from JSON. Unknown members are ignored, so that an old console can watch a new gateway.
struct WireDecoder: Decoder {
  let codingPath: [any CodingKey]
  let userInfo: [CodingUserInfoKey: Any] = [:]
  let json: JSON

  /// - Throws: ``FeedError`` naming the member that is missing or of another type.
  static func decode<Value: Decodable>(_ type: Value.Type, from json: JSON) throws(FeedError) -> Value {
    do {
      return try WireDecoder(codingPath: [], json: json).value(type)
    } catch let error as FeedError {
      throw error
    } catch let error as DecodingError {
      throw FeedError(error)
    } catch {
      throw FeedError("\(error)")
    }
  }

  func value<Value: Decodable>(_ type: Value.Type) throws -> Value {
    if let json = json as? Value { return json }
    return try Value(from: self)
  }

  func mismatch(_ expected: String) -> FeedError {
    FeedError(place: codingPath.place, "must be \(expected)")
  }

  func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
    guard case .object(let object) = json else { throw mismatch("an object") }
    return KeyedDecodingContainer(WireKeyedDecoding<Key>(codingPath: codingPath, object: object))
  }

  func unkeyedContainer() throws -> any UnkeyedDecodingContainer {
    guard case .array(let elements) = json else { throw mismatch("an array") }
    return WireListDecoding(codingPath: codingPath, elements: elements)
  }

  func singleValueContainer() -> any SingleValueDecodingContainer {
    WireValueDecoding(decoder: self)
  }
}

extension [any CodingKey] {
  /// The path as people write it: `held.reasons.0`.
  var place: String { map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".") }
}

extension FeedError {
  init(_ error: DecodingError) {
    switch error {
    case .keyNotFound(let key, let context):
      self.init(place: (context.codingPath + [key]).place, "is missing")
    case .valueNotFound(_, let context):
      self.init(place: context.codingPath.place, "must not be null")
    case .typeMismatch(_, let context), .dataCorrupted(let context):
      self.init(place: context.codingPath.place, "has a value that is not known here")
    @unknown default:
      self.init("can't be read: \(error)")
    }
  }
}
