/// Why a stream can't be cut into messages. After one of these a framer takes nothing more: close the stream.
public enum FramingError: Error, Sendable, Hashable, CustomStringConvertible {
  /// A line has more bytes than the limit.
  case longLine(limit: Int)
  /// An event has more bytes than the limit.
  case longEvent(limit: Int)
  /// An event's bytes are no UTF-8.
  case invalidUTF8

  /// The reason in words.
  public var description: String {
    switch self {
    case .longLine(let limit): "a line is longer than \(limit) bytes"
    case .longEvent(let limit): "an event is longer than \(limit) bytes"
    case .invalidUTF8: "an event's bytes are no UTF-8"
    }
  }
}
