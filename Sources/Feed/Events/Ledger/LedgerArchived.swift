/// The oldest records were copied into an archive, which was verified, and are being taken out of the ledger.
public struct LedgerArchived: Codable, Sendable, Equatable, EventBody {
  /// The type on the wire.
  public static let type = "ledger.archived"

  /// The first record in the archive.
  public var first: Int
  /// The last one; the ledger goes on with the next.
  public var last: Int
  /// The last one's hash, SHA-256, hex.
  public var hash: String
  /// Where the archive was written.
  public var file: String
  /// Its size.
  public var bytes: Int

  /// All members, in the order in which they are written.
  public init(first: Int, last: Int, hash: String, file: String, bytes: Int) {
    self.first = first
    self.last = last
    self.hash = hash
    self.file = file
    self.bytes = bytes
  }
}
