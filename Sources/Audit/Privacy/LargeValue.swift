import Crypto
import MCP

/// What stays of a value that is too long to keep: its length, its digest and how it began.
public enum LargeValue {
  /// The longest value that is kept whole, bytes.
  public static let limit = 16 << 10
  /// How much of a longer one is kept, bytes.
  public static let headLength = 1 << 10

  /// The value with every part over the limit as `{"length", "sha256", "head"}`, innermost first: a long text in an
  /// object is folded and the rest of the object stays; what is long by many small parts is folded as a whole.
  public static func fold(_ value: JSON) -> JSON {
    measure(value).fate.value
  }

  /// What becomes of a value. Summaries are made once that is known of all that it is in: each reads all of its value,
  /// and one within another would read the same again, as often as somebody has nested it.
  private enum Fate {
    case kept(JSON)
    case summarised(JSON)
    case array([Fate])
    case object([(key: String, fate: Fate)])

    var isKept: Bool { if case .kept = self { true } else { false } }

    var value: JSON {
      switch self {
      case .kept(let value): value
      case .summarised(.string(let text)): summary(of: Array(text.utf8))
      case .summarised(let value): summary(of: value.bytes)
      case .array(let elements): .array(elements.map(\.value))
      case .object(let members):
        .object(JSONObject(members.map { JSONObject.Member(key: $0.key, value: $0.fate.value) }))
      }
    }
  }

  /// What becomes of a value, and how long that is at most.
  private static func measure(_ value: JSON) -> (fate: Fate, size: Int) {
    switch value {
    case .null, .bool: return (.kept(value), 5)
    case .number(let number): return (.kept(value), number.text.utf8.count)
    case .string(let text):
      let size = size(of: text.utf8)
      guard size > limit else { return (.kept(value), size) }
      return (.summarised(value), summarySize + self.size(of: text.utf8.prefix(headLength)))
    case .array(let elements):
      let parts = elements.map(measure)
      let size = parts.reduce(2) { $0 + $1.size + 1 }
      guard size <= limit else { return (.summarised(value), longestSummary) }
      let isKept = parts.allSatisfy { $0.fate.isKept }
      return (isKept ? .kept(value) : .array(parts.map { $0.fate }), size)
    case .object(let object):
      let parts = object.members.map { (key: $0.key, part: measure($0.value)) }
      let size = parts.reduce(2) { $0 + self.size(of: $1.key.utf8) + $1.part.size + 2 }
      guard size <= limit else { return (.summarised(value), longestSummary) }
      let isKept = parts.allSatisfy { $0.part.fate.isKept }
      return (isKept ? .kept(value) : .object(parts.map { ($0.key, $0.part.fate) }), size)
    }
  }

  /// How long a text is in JSON at most, with its quotes and escapes.
  private static func size(of text: some Sequence<UInt8>) -> Int {
    text.reduce(2) { size, byte in
      size + (byte < 0x20 ? 6 : byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 2 : 1)
    }
  }

  /// How long a summary is at most, but for its head.
  private static let summarySize = 128
  /// How long one of anything but a text is at most: compact JSON has no bytes that need more than one to escape them.
  private static let longestSummary = summarySize + 2 * headLength

  private static func summary(of bytes: [UInt8]) -> JSON {
    var end = min(headLength, bytes.count)
    while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return [
      "length": .number(JSONNumber(bytes.count)),
      "sha256": .string(Hexadecimal.text(SHA256.hash(data: bytes).bytes)),
      "head": .string(String(decoding: bytes[..<end], as: UTF8.self)),
    ]
  }
}
