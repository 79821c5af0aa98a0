import Feed
import Glibc
import NIOCore

/// Who stands at the other end of a Unix-domain socket, by the kernel's word (`SO_PEERCRED`, unix(7)).
struct PeerCredentials: Sendable, Equatable {
  var pid: Int32
  var uid: UInt32
  var gid: UInt32

  /// Asks the kernel about a connected channel.
  static func of(_ channel: any Channel) -> EventLoopFuture<PeerCredentials> {
    guard let socket = channel as? any SocketOptionProvider else {
      return channel.eventLoop.makeFailedFuture(EventSocketError("the event socket's peer can't be identified"))
    }
    return socket.unsafeGetSocketOption(level: .socket, name: NIOBSDSocket.Option(rawValue: SO_PEERCRED))
  }

  /// The user under which the peer's commands are recorded.
  var `operator`: Operator {
    Operator(uid: uid, name: Self.userName(of: uid) ?? String(uid))
  }

  /// The name of a user; none if the system knows none.
  static func userName(of uid: UInt32) -> String? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer -> String? in
      var entry = passwd()
      var found: UnsafeMutablePointer<passwd>?
      guard let space = buffer.baseAddress, getpwuid_r(uid, &entry, space, buffer.count, &found) == 0,
        let name = found?.pointee.pw_name
      else { return nil }
      return String(cString: name)
    }
  }
}
