extension JSONScanner {
  /// Takes a number (RFC 8259, section 6), whose first byte is at the cursor, digit for digit.
  mutating func number() throws(JSONFault) -> JSONNumber {
    let start = offset
    if next == UInt8(ascii: "-") { offset += 1 }
    if next == UInt8(ascii: "0") {
      offset += 1
    } else if digits() == 0 {
      // `-Infinity` and `-NaN` are told as the words they are.
      throw offset > start && next != nil ? unknownWord() : fault(.malformedNumber, at: start)
    }
    if next == UInt8(ascii: ".") {
      offset += 1
      if digits() == 0 { throw fault(.malformedNumber, at: start) }
    }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") { try exponent(of: start) }
    if let byte = next, byte == UInt8(ascii: ".") || Self.isDigit(byte) { throw fault(.malformedNumber, at: start) }
    if offset - start > limits.numberLength { throw fault(.longNumber(limit: limits.numberLength), at: start) }
    return JSONNumber(unchecked: String(decoding: bytes[start..<offset], as: UTF8.self))
  }

  private mutating func exponent(of start: Int) throws(JSONFault) {
    offset += 1
    if let sign = next, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { offset += 1 }
    let first = offset
    if digits() == 0 { throw fault(.malformedNumber, at: start) }
    var value = 0
    for byte in bytes[first..<offset] {
      value = value * 10 + Int(byte & 0x0F)
      if value > limits.exponent { throw fault(.largeExponent(limit: limits.exponent), at: start) }
    }
  }

  /// Moves past digits, and answers how many there were.
  private mutating func digits() -> Int {
    let start = offset
    while offset < bytes.count, Self.isDigit(bytes[offset]) { offset += 1 }
    return offset - start
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte &- UInt8(ascii: "0") < 10
  }
}
