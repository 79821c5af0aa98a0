/// Where the chain ends: the newest record's place and hash.
public struct LedgerHead: Sendable, Equatable {
  /// The newest record's place, counted from 1; 0 for an empty ledger.
  public let seq: Int
  /// SHA-256, 32 bytes; all zero for an empty ledger.
  public let hash: [UInt8]

  /// The head of a ledger without records, which the first record follows.
  static let empty = LedgerHead(seq: 0, hash: [UInt8](repeating: 0, count: 32))

  /// The hash as 64 hexadecimal digits.
  public var hexadecimal: String { Hexadecimal.text(hash) }
}
