/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
  static let digits = Array("0123456789abcdef".utf8)

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    var out: [UInt8] = []
    write(bytes, into: &out)
    return String(decoding: out, as: UTF8.self)
  }

  static func write(_ bytes: some Sequence<UInt8>, into out: inout [UInt8]) {
    for byte in bytes {
      out.append(digits[Int(byte >> 4)])
      out.append(digits[Int(byte & 15)])
    }
  }

  /// The bytes that digits stand for; nil if they stand for none.
  static func bytes(of digits: ArraySlice<UInt8>) -> [UInt8]? {
    guard digits.count.isMultiple(of: 2) else { return nil }
    var bytes: [UInt8] = []
    for place in stride(from: digits.startIndex, to: digits.endIndex, by: 2) {
      guard let high = value(of: digits[place]), let low = value(of: digits[place + 1]) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  /// The bytes that digits stand for; nil if they stand for none.
  static func bytes(of text: String) -> [UInt8]? { bytes(of: Array(text.utf8)[...]) }
}
