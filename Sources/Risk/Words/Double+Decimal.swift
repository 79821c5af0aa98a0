import MCP

extension Double {
  /// The number that a text is and nothing else, but for a currency's sign, commas and space around it: many tools take
  /// amounts as text.
  init?(amount text: Bytes) {
    guard text.count <= 24 else { return nil }
    let text = text.trimmed
    if let value = Double(plain: text) {
      self = value
      return
    }
    guard text.allSatisfy({ $0.isDigit || Self.marks.contains($0) }) else { return nil }
    self.init(String(decoding: text.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: "$") }, as: UTF8.self))
  }

  /// What may stand in an amount beside digits.
  private static let marks = Array(".-,$".utf8)

  /// The value of a number of JSON.
  init?(number text: String) {
    if let value = text.withBytes({ Double(plain: Bytes($0)) }) {
      self = value
    } else {
      self.init(text)
    }
  }

  /// The quick way: up to fifteen digits with a point among them. Both parts of the quotient are exact, and so is it,
  /// as far as it can be (Clinger, How to Read Floating Point Numbers Accurately).
  private init?(plain text: Bytes) {
    guard let first = text.first, text.count <= 17 else { return nil }
    let isNegative = first == UInt8(ascii: "-")
    var (digits, count, scale) = (0 as Int64, 0, nil as Int?)
    for byte in text.dropFirst(isNegative ? 1 : 0) {
      if byte.isDigit {
        digits = digits * 10 + Int64(byte & 0xF)
        count += 1
      } else if byte == UInt8(ascii: "."), scale == nil {
        scale = count
      } else {
        return nil
      }
    }
    guard (1...15).contains(count) else { return nil }
    let value = Double(digits) / Self.powersOfTen[count - (scale ?? count)]
    self = isNegative ? -value : value
  }

  private static let powersOfTen = (0...15).map { power in (0..<power).reduce(1.0) { value, _ in value * 10 } }
}

extension Bytes {
  /// Without the space at both ends.
  var trimmed: Bytes {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return self[start..<end]
  }
}
