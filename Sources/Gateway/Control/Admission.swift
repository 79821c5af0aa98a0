import Feed
import Glibc

/// Whether a peer may talk to the gateway at all.
struct Admission {
  var refusal: FeedFailure?

  init(
    peer: PeerCredentials, open: Int, owner: UInt32 = geteuid(), gateway: Int32 = getpid(),
    isDescendant: (Int32, Int32) -> Bool = { ProcessAncestry.isDescendant($0, of: $1) }
  ) {
    if peer.uid != owner {
      let name = PeerCredentials.userName(of: owner) ?? String(owner)
      refusal = FeedFailure(
        code: FeedFailure.notAllowed, message: "only the gateway's own user, `\(name)`, may use this socket")
    } else if isDescendant(peer.pid, gateway) {
      refusal = FeedFailure(
        code: FeedFailure.notAllowed,
        message: "process \(peer.pid) was started by the gateway itself; a server can't decide its own calls")
    } else if open >= EventSocket.mostConnections {
      refusal = FeedFailure(
        code: FeedFailure.tooMany,
        message: "\(EventSocket.mostConnections) connections are open already; close a console and try again")
    }
  }
}
