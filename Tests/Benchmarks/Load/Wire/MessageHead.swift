/// The head of an HTTP/1.1 message, as far as the two ends need it. They speak to each other through proxies that are
/// known, so this is a scanner, no parser.
struct MessageHead {
  /// How many bytes it has, the empty line included.
  private(set) var length = 0
  /// The status of a response, 0 for a request.
  let status: Int
  /// The first letter of a request's method, `H` for a response.
  let initial: UInt8
  private(set) var contentLength: Int?
  private(set) var session: String?

  /// Nil as long as the head is not whole.
  init?(_ bytes: UnsafeRawBufferPointer) {
    guard let firstEnd = Self.lineEnd(in: bytes, from: 0) else { return nil }
    initial = bytes[0]
    status = initial == UInt8(ascii: "H") ? Self.number(bytes[min(9, firstEnd)..<firstEnd]) : 0
    var start = firstEnd + 2
    while let end = Self.lineEnd(in: bytes, from: start), end > start {
      read(bytes[start..<end])
      start = end + 2
    }
    guard start + 2 <= bytes.count else { return nil }
    length = start + 2
  }

  private mutating func read(_ line: Slice<UnsafeRawBufferPointer>) {
    if let value = Self.value(of: "content-length:", in: line) {
      contentLength = Self.number(value)
    } else if let value = Self.value(of: "mcp-session-id:", in: line) {
      session = String(decoding: value, as: UTF8.self)
    }
  }

  private static func lineEnd(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == 13, bytes[index + 1] == 10 { return index }
      index += 1
    }
    return nil
  }

  /// What stands after `name`, which is given in small letters with its colon.
  private static func value(
    of name: StaticString, in line: Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer>? {
    let count = name.utf8CodeUnitCount
    guard line.count > count else { return nil }
    for offset in 0..<count where line[line.startIndex + offset] | 0x20 != name.utf8Start[offset] | 0x20 {
      return nil
    }
    return line.dropFirst(count).drop { $0 == UInt8(ascii: " ") }
  }

  private static func number(_ digits: Slice<UnsafeRawBufferPointer>) -> Int {
    digits.prefix { (48...57).contains($0) }.prefix(9).reduce(0) { $0 * 10 + Int($1 - 48) }
  }
}
