/// A person at a console, known by the credentials of the socket.
public struct Operator: Codable, Sendable, Equatable {
  /// The user id of the peer.
  public var uid: UInt32
  /// The user's name, or the number where there is no name.
  public var name: String

  /// All members, in the order in which they are written.
  public init(uid: UInt32, name: String) {
    self.uid = uid
    self.name = name
  }
}
