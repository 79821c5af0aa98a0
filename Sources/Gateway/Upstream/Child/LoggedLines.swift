import NIOCore

/// Text of a child, such as its standard error, cut into lines for the log: so few a second and so short that a child can't
/// flood it.
struct LoggedLines {
  private static let lineLimit = 2048
  private static let linesPerSecond = 50

  private var partial: [UInt8] = []
  private var second = NIODeadline.uptimeNanoseconds(0)
  private var linesThisSecond = 0
  /// The last whole line with anything in it.
  private(set) var lastLine: String?

  /// The lines to log.
  mutating func feed(_ bytes: some Sequence<UInt8>, at now: NIODeadline) -> [String] {
    if now >= second + .seconds(1) { (second, linesThisSecond) = (now, 0) }
    var lines: [String] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        if let line = endLine() { lines.append(line) }
      } else if partial.count < Self.lineLimit {
        partial.append(byte)
      }
    }
    return lines
  }

  /// What stands after the last line end.
  mutating func finish() -> String? { endLine() }

  private mutating func endLine() -> String? {
    let line = String(decoding: partial, as: UTF8.self)
    partial.removeAll(keepingCapacity: true)
    guard line.utf8.contains(where: { $0 > 0x20 }) else { return nil }
    lastLine = line
    linesThisSecond += 1
    return linesThisSecond <= Self.linesPerSecond ? line : nil
  }
}
