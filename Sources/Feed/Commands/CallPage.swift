/// Everything about one call.
public struct CallPage: Codable, Sendable, Equatable {
  public var seq: Int
  public var row: CallRow
  /// Only while the question is open.
  public var held: HeldCall?
  public var hour: AgentHour

  public init(seq: Int, row: CallRow, held: HeldCall? = nil, hour: AgentHour) {
    self.seq = seq
    self.row = row
    self.held = held
    self.hour = hour
  }
}
