/// Every grant as it is now.
public struct Grants: Codable, Sendable, Equatable {
  public var seq: Int
  public var grants: [GrantState]

  public init(seq: Int, grants: [GrantState]) {
    self.seq = seq
    self.grants = grants
  }
}
