/// Everything about one call.
public struct CallPage: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The call, and how it ended.
  public var row: CallRow
  /// Only while the question is open.
  public var held: HeldCall?
  /// What its agent did in the last hour.
  public var hour: AgentHour

  /// All members, in the order in which they are written.
  public init(seq: Int, row: CallRow, held: HeldCall? = nil, hour: AgentHour) {
    self.seq = seq
    self.row = row
    self.held = held
    self.hour = hour
  }
}
