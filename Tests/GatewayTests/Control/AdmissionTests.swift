import Feed
import Glibc
import Testing

@testable import Gateway

@Suite("Admission to the event socket")
struct AdmissionTests {
  private func refusal(uid: UInt32 = 1000, pid: Int32 = 50, open: Int = 0, descendant: Bool = false) -> FeedFailure? {
    Admission(
      peer: PeerCredentials(pid: pid, uid: uid, gid: 1000), open: open, owner: 1000, gateway: 10,
      isDescendant: { _, _ in descendant }
    ).refusal
  }

  @Test("is open to the gateway's own user")
  func owner() {
    #expect(refusal() == nil)
  }

  @Test("is closed to every other user, root too")
  func others() {
    #expect(refusal(uid: 1001)?.code == FeedFailure.notAllowed)
    #expect(refusal(uid: 0)?.code == FeedFailure.notAllowed)
  }

  @Test("is closed to what the gateway started itself: a server must not approve its own calls")
  func descendants() {
    #expect(refusal(descendant: true)?.code == FeedFailure.notAllowed)
  }

  @Test("ends at 64 connections")
  func full() {
    #expect(refusal(open: 63) == nil)
    #expect(refusal(open: 64)?.code == FeedFailure.tooMany)
  }
}

@Suite("Process ancestry")
struct ProcessAncestryTests {
  private let parents: [Int32: Int32] = [50: 40, 40: 10, 10: 2, 2: 1, 60: 2, 70: 71, 71: 70]

  @Test(
    "follows the parents up",
    arguments: [(50, true), (40, true), (10, false), (60, false), (2, false), (99, true), (70, true)])
  func chain(pid: Int, descendant: Bool) {
    #expect(ProcessAncestry.isDescendant(Int32(pid), of: 10, parent: { parents[$0] }) == descendant)
  }

  @Test("reads a parent from /proc")
  func proc() {
    #expect(ProcessAncestry.parent(of: getpid()) == getppid())
    #expect(ProcessAncestry.parent(of: -1) == nil)
  }
}
