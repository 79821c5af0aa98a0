/// Bytes as lower-case hexadecimal digits, as hashes are written in records and on the event socket.
public enum Hexadecimal {
  /// The sixteen digits, by their value.
  package static let digits = Array("0123456789abcdef".utf8)

  /// Two digits for each byte.
  public static func text(_ bytes: some Collection<UInt8>) -> String {
    String(unsafeUninitializedCapacity: bytes.count * 2) { text in
      var end = 0
      for byte in bytes {
        text[end] = digits[Int(byte >> 4)]
        text[end + 1] = digits[Int(byte & 15)]
        end += 2
      }
      return end
    }
  }

  /// The bytes that lower-case digits stand for; nil if they stand for none.
  public static func bytes(of digits: some Collection<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(digits.count / 2)
    var high: UInt8?
    for digit in digits {
      guard let value = value(of: digit) else { return nil }
      if let first = high {
        bytes.append(first << 4 | value)
        high = nil
      } else {
        high = value
      }
    }
    return bytes
  }

  /// The bytes that lower-case digits stand for; nil if they stand for none.
  public static func bytes(of text: String) -> [UInt8]? { bytes(of: text.utf8) }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
