/// A message that is refused as it was read, and the answer it gets.
public struct Malformed: Error, Sendable, Hashable, CustomStringConvertible {
  /// The id of the message, if one could be read.
  public let id: RequestID?
  /// What to answer.
  public let error: RPCError

  /// A refusal.
  public init(id: RequestID?, error: RPCError) {
    self.id = id
    self.error = error
  }

  /// The response that tells the sender; without an id its `id` is null (JSON-RPC 2.0, section 5).
  public var answer: Message { .response(Response(id: id, outcome: .error(error))) }

  /// The error.
  public var description: String { error.description }
}
