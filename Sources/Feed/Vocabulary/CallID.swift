/// The number of a call, unique in its ledger; people read it as `#4127`.
public struct CallID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The number, from 1.
  public var rawValue: Int

  /// The call of a number.
  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  /// As people read it.
  public var description: String { "#\(rawValue)" }

  /// The order of arrival.
  public static func < (left: CallID, right: CallID) -> Bool { left.rawValue < right.rawValue }
}

extension CallID: Codable {
  /// Reads a bare number.
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int.self)
  }

  /// Writes the bare number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
