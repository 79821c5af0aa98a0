/// The number of a call, unique in its ledger; people read it as `#4127`.
public struct CallID: RawRepresentable, Hashable, Comparable, Sendable, CustomStringConvertible {
  public var rawValue: Int

  public init(rawValue: Int) {
    self.rawValue = rawValue
  }

  public var description: String { "#\(rawValue)" }

  public static func < (left: CallID, right: CallID) -> Bool { left.rawValue < right.rawValue }
}

extension CallID: Codable {
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(Int.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
