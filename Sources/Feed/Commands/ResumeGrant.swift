/// Ends a suspension.
public struct ResumeGrant: FeedCommand {
  public typealias Answer = Done

  public static let method = "resumeGrant"

  public var grant: String

  public init(grant: String) {
    self.grant = grant
  }
}
