/// Cuts a stream into lines at LF, and at nothing else (MCP, stdio transport): a CR or a U+2028 is part of its line.
public struct LineFramer: Sendable {
  /// The most bytes of one line, without its LF.
  public let limit: Int
  private var partial: [UInt8] = []
  private var failure: FramingError?

  /// A framer that keeps at most `limit` bytes.
  public init(limit: Int) {
    self.limit = limit
  }

  /// The lines that these bytes complete, without LF. Lines of nothing but space are left out: they are no
  /// messages.
  ///
  /// - Throws: ``FramingError/longLine(limit:)``. Lines completed before the long one are handed out first; then the
  ///   next call throws.
  public mutating func feed(_ bytes: some Collection<UInt8>) throws(FramingError) -> [[UInt8]] {
    if let failure { throw failure }
    var lines: [[UInt8]] = []
    if bytes.withContiguousStorageIfAvailable({ cut($0, into: &lines) }) == nil {
      Array(bytes).withUnsafeBufferPointer { cut($0, into: &lines) }
    }
    if let failure, lines.isEmpty { throw failure }
    return lines
  }

  /// What stands after the last LF when the stream ends, or nil if nothing does: a message cut short.
  public mutating func finish() throws(FramingError) -> [UInt8]? {
    if let failure { throw failure }
    defer { partial = [] }
    return Self.isBlank(partial) ? nil : partial
  }

  private mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>, into lines: inout [[UInt8]]) {
    var rest = bytes[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      guard keep(rest[..<end]) else { return }
      if !Self.isBlank(partial) { lines.append(partial) }
      partial = []
      rest = rest[(end + 1)...]
    }
    _ = keep(rest)
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: "\r") }
  }

  /// Appends to the line begun; false if that makes it too long.
  private mutating func keep(_ piece: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard partial.count + piece.count <= limit else {
      failure = .longLine(limit: limit)
      partial = []
      return false
    }
    partial.append(contentsOf: piece)
    return true
  }
}
