import Glibc

/// A socket at a path of its own, to play the gateway at. One thread uses it at a time.
final class Listener: @unchecked Sendable {
  let path: String
  private let descriptor: Int32
  private var peer: Int32 = -1

  init() throws {
    var name = Array("/tmp/sluice-test-XXXXXX".utf8CString)
    guard mkdtemp(&name) != nil else { throw ListenerError() }
    let directory = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = "\(directory)/gateway.sock"
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let bytes = Array(path.utf8)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
    let size = socklen_t(MemoryLayout<sockaddr_un>.size)
    let bound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { bind(descriptor, $0, size) }
    }
    guard bound == 0, listen(descriptor, 4) == 0 else { throw ListenerError() }
  }

  deinit {
    hangUp()
    close(descriptor)
    unlink(path)
    rmdir(String(path.dropLast("/gateway.sock".count)))
  }

  /// Takes the connection that waits.
  func accept() {
    peer = Glibc.accept(descriptor, nil, nil)
  }

  func send(_ bytes: [UInt8]) {
    _ = Glibc.send(peer, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// The bytes that came, up to and without the next LF; waits for them.
  func line() -> [UInt8] {
    var line: [UInt8] = []
    var byte: UInt8 = 0
    while recv(peer, &byte, 1, 0) == 1, byte != UInt8(ascii: "\n") { line.append(byte) }
    return line
  }

  func hangUp() {
    if peer >= 0 { close(peer) }
    peer = -1
  }

  /// Lets nobody in any more.
  func end() {
    hangUp()
    unlink(path)
  }
}

struct ListenerError: Error {}
