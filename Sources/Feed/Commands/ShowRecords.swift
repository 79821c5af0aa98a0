/// Every record about one call, in order.
public struct ShowRecords: FeedCommand {
  /// What comes back.
  public typealias Answer = CallRecords

  /// The method on the wire.
  public static let method = "records"

  /// The call's number.
  public var id: CallID

  /// All members, in the order in which they are written.
  public init(id: CallID) {
    self.id = id
  }
}
