import Glibc

/// Whether one process stands above another. An agent or server that the gateway started must not decide its own
/// calls, though it runs as the same user.
enum ProcessAncestry {
  /// Whether `pid` was started, over any number of steps, by `ancestor`. A process is not its own descendant. A chain
  /// that can't be read counts as descent: whoever can't be placed is refused.
  static func isDescendant(_ pid: Int32, of ancestor: Int32, parent: (Int32) -> Int32? = parent(of:)) -> Bool {
    guard pid != ancestor else { return false }
    var current = pid
    for _ in 0..<1024 {
      guard let next = parent(current) else { return true }
      if next == ancestor { return true }
      if next <= 1 { return false }
      current = next
    }
    return true
  }

  /// The parent of a process, from the fourth field of `/proc/<pid>/stat` (proc(5)). The command's name before it may
  /// hold blanks and parentheses, so what counts begins after the last parenthesis.
  static func parent(of pid: Int32) -> Int32? {
    let file = open("/proc/\(pid)/stat", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    let text = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1024) { buffer in
      let count = read(file, buffer.baseAddress, buffer.count)
      return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }
    guard let end = text.lastIndex(of: ")") else { return nil }
    let fields = text[text.index(after: end)...].split(separator: " ")
    return fields.count > 1 ? Int32(fields[1]) : nil
  }
}
