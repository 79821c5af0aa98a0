import Glibc

/// One connection to the gateway's event socket, which never blocks.
final class FeedSocket {
  /// What a read brought.
  enum Read {
    case bytes([UInt8])
    case nothing
    case ended(String)
  }

  let descriptor: Int32
  private var unsent: [UInt8] = []

  /// Connects.
  ///
  /// - Throws: ``TerminalError`` naming the path and why.
  init(path: String) throws(TerminalError) {
    guard var address = sockaddr_un(path: path) else {
      throw TerminalError("`\(path)` is too long for a socket", .socket)
    }
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue), 0)
    guard descriptor >= 0 else { throw TerminalError("no socket can be made: \(ErrorNumber.last)", .socket) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let outcome = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(descriptor, $0, size) }
    }
    // The descriptor is closed by `deinit`: a second time that could be somebody else's.
    guard outcome == 0 else { throw TerminalError("no gateway answers at `\(path)`: \(ErrorNumber.last)", .socket) }
  }

  deinit { close(descriptor) }

  /// Whether bytes wait to be written.
  var hasUnsent: Bool { !unsent.isEmpty }

  /// Writes, or keeps for ``flush()`` what the socket does not take now.
  func send(_ bytes: [UInt8]) {
    unsent += bytes
    flush()
  }

  /// Writes what waits. That the connection has ended shows when it is read.
  func flush() {
    while !unsent.isEmpty {
      let count = Glibc.send(descriptor, unsent, unsent.count, Int32(MSG_NOSIGNAL))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      unsent.removeFirst(count)
    }
  }

  /// Reads what is there, at most so many bytes.
  func read(atMost limit: Int) -> Read {
    while true {
      var count = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, initialized in
        count = recv(descriptor, buffer.baseAddress, limit, 0)
        initialized = max(0, count)
      }
      if count > 0 { return .bytes(bytes) }
      if count == 0 { return .ended("the gateway closed the connection") }
      if errno == EAGAIN || errno == EWOULDBLOCK { return .nothing }
      if errno != EINTR { return .ended("the connection to the gateway broke: \(ErrorNumber.last)") }
    }
  }
}

extension sockaddr_un {
  /// The address of a path; nil if it is too long.
  fileprivate init?(path: String) {
    self.init()
    sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    guard bytes.count < MemoryLayout.size(ofValue: sun_path) else { return nil }
    withUnsafeMutableBytes(of: &sun_path) { $0.copyBytes(from: bytes) }
  }
}
