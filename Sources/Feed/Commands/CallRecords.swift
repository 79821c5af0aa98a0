import MCP

/// Every record about one call.
public struct CallRecords: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The events as they are in the ledger, oldest first; of more than 1000, the first and the newest 999.
  public var records: [JSON]

  /// All members, in the order in which they are written.
  public init(seq: Int, records: [JSON]) {
    self.seq = seq
    self.records = records
  }
}
