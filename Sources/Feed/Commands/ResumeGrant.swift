/// Ends a suspension.
public struct ResumeGrant: FeedCommand {
  /// What comes back.
  public typealias Answer = Done

  /// The method on the wire.
  public static let method = "resumeGrant"

  /// The grant's id.
  public var grant: String

  /// All members, in the order in which they are written.
  public init(grant: String) {
    self.grant = grant
  }
}
