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
    measure(value).value
  }

  private static func measure(_ value: JSON) -> (value: JSON, size: Int) {
    switch value {
    case .null, .bool: return (value, 5)
    case .number(let number): return (value, number.text.utf8.count)
    case .string(let text):
      let size = size(of: text)
      return size > limit ? summary(of: Array(text.utf8)) : (value, size)
    case .array(let elements):
      let parts = elements.map(measure)
      let size = parts.reduce(2) { $0 + $1.size + 1 }
      return size > limit ? summary(of: value.bytes) : (.array(parts.map(\.value)), size)
    case .object(let object):
      var folded = JSONObject()
      var size = 2
      for member in object.members {
        let part = measure(member.value)
        folded.append(member.key, part.value)
        size += self.size(of: member.key) + part.size + 2
      }
      return size > limit ? summary(of: value.bytes) : (.object(folded), size)
    }
  }

  /// How long a text is in JSON at most, with its quotes and escapes.
  private static func size(of text: String) -> Int {
    text.utf8.reduce(2) { size, byte in
      size + (byte < 0x20 ? 6 : byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") ? 2 : 1)
    }
  }

  private static func summary(of bytes: [UInt8]) -> (value: JSON, size: Int) {
    var end = min(headLength, bytes.count)
    while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    let summary: JSON = [
      "length": .number(JSONNumber(bytes.count)),
      "sha256": .string(Hexadecimal.text(SHA256.hash(data: bytes).bytes)),
      "head": .string(String(decoding: bytes[..<end], as: UTF8.self)),
    ]
    return (summary, summary.bytes.count)
  }
}
