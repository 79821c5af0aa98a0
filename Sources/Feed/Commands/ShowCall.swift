/// Everything about one call.
public struct ShowCall: FeedCommand {
  public typealias Answer = CallPage

  public static let method = "call"

  public var id: CallID

  public init(id: CallID) {
    self.id = id
  }
}
