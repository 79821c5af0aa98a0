/// A place in a JSON text.
public struct JSONPosition: Sendable, Hashable {
  /// Bytes before this place.
  public let offset: Int
  /// The line, from 1; lines end at LF.
  public let line: Int
  /// The column, from 1, in characters (Unicode scalars), as editors count.
  public let column: Int

  /// A place that is already known.
  public init(offset: Int, line: Int, column: Int) {
    self.offset = offset
    self.line = line
    self.column = column
  }

  /// The very beginning.
  public static let start = JSONPosition(offset: 0, line: 1, column: 1)

  /// The place `offset` bytes into a text, found by walking on from this one; `offset` must not lie before it.
  func advanced(to offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> JSONPosition {
    var line = line
    var column = column
    for byte in bytes[self.offset..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return JSONPosition(offset: offset, line: line, column: column)
  }
}
