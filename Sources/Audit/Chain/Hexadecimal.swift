/// Bytes as lower-case hexadecimal digits.
enum Hexadecimal {
  static let digits = Array("0123456789abcdef".utf8)

  static func bytes(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
  }

  static func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Self.bytes(bytes), as: UTF8.self)
  }

  /// The bytes that digits stand for; nil if they stand for none.
  static func bytes(of text: String) -> [UInt8]? {
    let values = text.utf8.compactMap { digits.firstIndex(of: $0) }
    guard values.count == text.utf8.count, values.count.isMultiple(of: 2) else { return nil }
    return stride(from: 0, to: values.count, by: 2).map { UInt8(values[$0] << 4 | values[$0 + 1]) }
  }
}
