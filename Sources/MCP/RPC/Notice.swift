/// A message that wants no answer; the specification calls it a notification.
public struct Notice: Sendable, Hashable {
  /// What happened.
  public var method: String
  /// The particulars.
  public var params: JSONObject?

  /// A notice.
  public init(method: String, params: JSONObject? = nil) {
    self.method = method
    self.params = params
  }

  /// Whether both are written alike.
  public static func == (left: Notice, right: Notice) -> Bool {
    left.method.hasSameBytes(as: right.method) && left.params == right.params
  }

  /// Feeds method and params.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(ByteString(method))
    hasher.combine(params)
  }
}
