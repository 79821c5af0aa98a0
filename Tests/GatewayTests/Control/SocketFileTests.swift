import Glibc
import Testing

@testable import Gateway

@Suite("The event socket's file")
final class SocketFileTests {
  private let directory = "/tmp/sluice-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
  private var path: String { "\(directory)/run/gateway.sock" }

  deinit {
    unlink(path)
    rmdir("\(directory)/run")
    rmdir(directory)
  }

  private func problem(_ path: String) -> String? {
    do {
      try SocketFile.prepare(path)
      return nil
    } catch {
      return error.description
    }
  }

  @Test("gets a directory for the owner alone")
  func makesDirectory() {
    #expect(problem(path) == nil)
    var status = stat()
    #expect(stat("\(directory)/run", &status) == 0)
    #expect(status.st_mode & 0o777 == 0o700)
  }

  @Test("is refused in a directory where others may write")
  func openDirectory() {
    mkdir(directory, 0o700)
    mkdir("\(directory)/run", 0o700)
    chmod("\(directory)/run", 0o777)
    #expect(problem(path)?.contains("chmod go-w") == true)
  }

  @Test("never replaces what is no socket")
  func ordinaryFile() {
    #expect(problem(path) == nil)
    close(open(path, O_CREAT | O_WRONLY, 0o600))
    #expect(problem(path)?.contains("is no socket") == true)
  }

  @Test("replaces the leftover of a dead gateway, never a living one's")
  func leftover() throws {
    #expect(problem(path) == nil)
    let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    let bound = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    #expect(bound == 0)
    listen(file, 1)
    #expect(problem(path)?.contains("already listens") == true)
    close(file)
    #expect(problem(path) == nil)
    #expect(access(path, F_OK) != 0)
  }

  @Test("has a path that fits the kernel's address")
  func length() {
    #expect(problem("/tmp/" + String(repeating: "x", count: 103))?.contains("103") == true)
  }
}
