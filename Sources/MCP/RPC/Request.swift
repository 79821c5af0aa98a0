/// A message that wants an answer.
public struct Request: Sendable, Hashable {
  /// The sender's name for the request; the answer bears it.
  public var id: RequestID
  /// What to do.
  public var method: String
  /// What to do it with.
  public var params: JSONObject?

  /// A request.
  public init(id: RequestID, method: String, params: JSONObject? = nil) {
    self.id = id
    self.method = method
    self.params = params
  }

  /// Whether both are written alike.
  public static func == (left: Request, right: Request) -> Bool {
    left.id == right.id && left.method.hasSameBytes(as: right.method) && left.params == right.params
  }

  /// Feeds id, method and params.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(ByteString(method))
    hasher.combine(params)
  }
}
