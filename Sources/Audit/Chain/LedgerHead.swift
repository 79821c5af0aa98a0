import GRDB
import MCP

/// Where a chain ends, or is known to have been: a record's place and hash.
public struct LedgerHead: Sendable, Equatable {
  /// The record's place, counted from 1; 0 before the first.
  public let seq: Int
  /// SHA-256, 32 bytes; all zero before the first record.
  public let hash: [UInt8]

  /// The head of a ledger without records, which the first record follows.
  static let empty = LedgerHead(seq: 0, hash: [UInt8](repeating: 0, count: 32))

  /// The hash as 64 hexadecimal digits.
  public var hexadecimal: String { Hexadecimal.text(hash) }
}

extension LedgerHead {
  /// What a file's first record follows: nothing, or the last record that was moved into an archive.
  static func origin(of database: Database) throws -> LedgerHead {
    guard try database.tableExists("origin"), let row = try Row.fetchOne(database, sql: "SELECT seq, hash FROM origin")
    else { return .empty }
    return LedgerHead(seq: try row.place(0), hash: try row.bytes(1))
  }

  /// A record that is in a file; none if there is no such record.
  static func of(_ seq: Int, in database: Database) throws -> LedgerHead? {
    let row = try Row.fetchOne(
      database.cachedStatement(sql: "SELECT seq, hash FROM records WHERE seq = ?"), arguments: [seq])
    return try row.map { LedgerHead(seq: try $0.integer(0), hash: try $0.bytes(1)) }
  }
}
