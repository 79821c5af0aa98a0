/// A new token for a grant; the old one is void.
public struct RotateGrant: FeedCommand {
  public typealias Answer = NewGrant

  public static let method = "rotateGrant"

  public var grant: String

  public init(grant: String) {
    self.grant = grant
  }
}
