/// The gateway asks a console that attends whether it is still there.
public struct Ping: FeedCommand {
  public typealias Answer = Done

  public static let method = "ping"

  public init() {}
}
