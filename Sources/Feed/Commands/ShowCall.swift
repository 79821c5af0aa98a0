/// Everything about one call.
public struct ShowCall: FeedCommand {
  /// What comes back.
  public typealias Answer = CallPage

  /// The method on the wire.
  public static let method = "call"

  /// The call's number.
  public var id: CallID

  /// All members, in the order in which they are written.
  public init(id: CallID) {
    self.id = id
  }
}
