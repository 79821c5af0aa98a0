import MCP
import Testing

@testable import Feed

/// A value of some vocabulary type, and what must hold for it on the wire.
struct Sample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The value written as a line and read again is the same.
  let survives: @Sendable () throws -> Bool
  /// The value with a member that nobody knows is read as if it were not there.
  let survivesUnknownMember: @Sendable () throws -> Bool
  /// The value encoded.
  let json: @Sendable () -> JSON

  init<Value: Codable & Equatable & Sendable>(_ value: Value) {
    testDescription = "\(Value.self)"
    json = { WireEncoder.encode(value) }
    survives = {
      try WireDecoder.decode(Value.self, from: JSON(parsing: WireEncoder.encode(value).bytes)) == value
    }
    survivesUnknownMember = {
      guard case .object(var object) = WireEncoder.encode(value) else { return true }
      object.append("of the future", ["x": [1]])
      return try WireDecoder.decode(Value.self, from: .object(object)) == value
    }
  }
}
