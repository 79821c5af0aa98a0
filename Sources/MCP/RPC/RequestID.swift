/// The id of a request: `1`, `1.0` and `"1"` are three ids (JSON-RPC 2.0, section 4).
public enum RequestID: Sendable {
  case number(JSONNumber)
  case string(String)

  /// The id in a message, or nil if the value is neither a number nor a string.
  public init?(json: JSON) {
    switch json {
    case .number(let number): self = .number(number)
    case .string(let text): self = .string(text)
    default: return nil
    }
  }

  /// The id as it stands in a message.
  public var json: JSON {
    switch self {
    case .number(let number): .number(number)
    case .string(let text): .string(text)
    }
  }
}

extension RequestID: Hashable, CustomStringConvertible {
  /// Whether both are written alike.
  public static func == (left: RequestID, right: RequestID) -> Bool { left.json == right.json }

  /// Feeds the id as it is written.
  public func hash(into hasher: inout Hasher) { hasher.combine(json) }

  /// The id as JSON.
  public var description: String { json.text }
}

extension RequestID: ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
  /// Text.
  public init(stringLiteral text: String) { self = .string(text) }
}
