/// Standard output for many lines, which are written in larger pieces: no line costs a system call.
struct LongOutput {
  private static let piece = 64 << 10
  private var waiting: [UInt8] = []

  /// Takes text as it is. Ends the command if it can't be written.
  mutating func add(_ text: String) { add(Array(text.utf8)) }

  /// Takes bytes as they are. Ends the command if they can't be written.
  mutating func add(_ bytes: [UInt8]) {
    waiting += bytes
    if waiting.count >= Self.piece { flush() }
  }

  /// Writes what waits, or ends the command.
  mutating func flush() {
    StandardOutput.print(bytes: waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
