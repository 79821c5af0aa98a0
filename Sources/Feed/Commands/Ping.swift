/// The gateway asks a console that attends whether it is still there.
public struct Ping: FeedCommand {
  /// What comes back.
  public typealias Answer = Done

  /// The method on the wire.
  public static let method = "ping"

  /// It takes nothing.
  public init() {}
}
