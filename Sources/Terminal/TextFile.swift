import Glibc

/// Small files, read whole or from their end, or written anew.
enum TextFile {
  /// The first bytes of a file as text; nil if it can't be read.
  static func read(_ path: String, atMost limit: Int) -> String? {
    read(path) { _ in (0, limit) }
  }

  /// The last bytes of a file as text, from the start of a line; nil if it can't be read.
  static func end(of path: String, atMost limit: Int) -> String? {
    read(path) { size in (max(0, size - limit), limit) }.map { text in
      text.utf8.count < limit ? text : String(text.drop { $0 != "\n" }.dropFirst())
    }
  }

  /// Writes a file that only its owner can read; false if there is one already, or it can't be written whole.
  static func create(_ path: String, _ text: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return abandon(path, descriptor) }
      rest = rest.dropFirst(count)
    }
    guard close(descriptor) == 0 else { return abandon(path, nil) }
    return true
  }

  /// The half of a file goes; the reason stays.
  private static func abandon(_ path: String, _ descriptor: Int32?) -> Bool {
    let reason = errno
    if let descriptor { close(descriptor) }
    unlink(path)
    errno = reason
    return false
  }

  private static func read(_ path: String, part: (Int) -> (offset: Int, count: Int)) -> String? {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    let (offset, limit) = part(Int(status.st_size))
    var bytes = [UInt8](repeating: 0, count: limit)
    var filled = 0
    while filled < limit {
      let count = bytes.withUnsafeMutableBytes { buffer in
        pread(descriptor, buffer.baseAddress?.advanced(by: filled), limit - filled, off_t(offset + filled))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      filled += count
    }
    return String(decoding: bytes[..<filled], as: UTF8.self)
  }
}
