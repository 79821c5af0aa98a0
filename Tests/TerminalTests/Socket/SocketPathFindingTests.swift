import Feed
import Glibc
import Terminal
import Testing

@Suite("The socket that a program is told of")
struct SocketPathFindingTests {
  @Test("may lie where nobody can see it: who connects is told why")
  func unseen() throws {
    // A link to itself, behind which even root sees nothing.
    let loop = "/tmp/sluice-test-\(getpid())-loop"
    unlink(loop)
    #expect(symlink(loop, loop) == 0)
    defer { unlink(loop) }
    let path = "\(loop)/gateway.sock"
    #expect(try SocketPath.find(named: path) == path)
  }

  @Test("is asked for where surely nothing lies")
  func absent() {
    let path = "/tmp/sluice-test-\(getpid())-none/gateway.sock"
    #expect(throws: FeedError("there is no socket at `\(path)`; is the gateway running?")) {
      try SocketPath.find(named: path)
    }
  }
}
