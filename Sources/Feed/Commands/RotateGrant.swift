/// A new token for a grant; the old one is void.
public struct RotateGrant: FeedCommand {
  /// What comes back.
  public typealias Answer = NewGrant

  /// The method on the wire.
  public static let method = "rotateGrant"

  /// The grant's id.
  public var grant: String

  /// All members, in the order in which they are written.
  public init(grant: String) {
    self.grant = grant
  }
}
