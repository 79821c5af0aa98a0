/// What checking a ledger has found.
public enum Verification: Sendable, Equatable {
  /// Every record follows from the one before, and every value that is kept is the one that was recorded.
  case intact(IntactLedger)
  /// The first place that is not as it was recorded.
  case broken(Breakage)
}

/// A ledger without fault.
public struct IntactLedger: Sendable, Equatable {
  /// The newest record. Keep it elsewhere: whoever cuts the end off a ledger, or writes all of it anew, is found out
  /// only by a head that he couldn't change.
  public let head: LedgerHead
  /// How many values are kept beside the records.
  public let values: Int
  /// How many were forgotten.
  public let forgotten: Int

  /// How many records there are.
  public var records: Int { head.seq }
}

/// Where a ledger is not as it was written.
public struct Breakage: Sendable, Equatable {
  /// The record's place.
  public let seq: Int
  /// What was done there.
  public let kind: Kind
  /// What was found there, for a person.
  public let detail: String

  /// What can be done to a ledger.
  public enum Kind: String, Sendable, CaseIterable {
    case changed, removed, inserted, swapped
    /// A value beside a record is not the one that was recorded.
    case valueChanged = "value changed"
    /// There is a value beside a record that never had one.
    case valueInserted = "value inserted"
  }

  init(_ seq: Int, _ kind: Kind, _ detail: String) {
    self.seq = seq
    self.kind = kind
    self.detail = detail
  }
}
