import MCP

/// A vocabulary type may hold any JSON, such as a call's arguments; the wire passes it through as it is.
extension JSON: Codable {
  /// - Throws: `DecodingError` under any decoder but the wire's: no other keeps the digits of numbers.
  public init(from decoder: any Decoder) throws {
    guard let wire = decoder as? WireDecoder else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: decoder.codingPath, debugDescription: "JSON is read from the wire alone"))
    }
    self = wire.json
  }

  /// - Throws: `EncodingError` under any encoder but the wire's: no other keeps the digits of numbers.
  public func encode(to encoder: any Encoder) throws {
    guard let wire = encoder as? WireEncoder else {
      throw EncodingError.invalidValue(
        self, .init(codingPath: encoder.codingPath, debugDescription: "JSON is written to the wire alone"))
    }
    wire.write(self)
  }
}
