/// Every grant as it is now.
public struct Grants: Codable, Sendable, Equatable {
  /// The newest event that this answer knows of: where a subscription goes on.
  public var seq: Int
  /// The grants, the oldest first.
  public var grants: [GrantState]

  /// All members, in the order in which they are written.
  public init(seq: Int, grants: [GrantState]) {
    self.seq = seq
    self.grants = grants
  }
}
