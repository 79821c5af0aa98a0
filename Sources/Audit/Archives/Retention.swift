/// How much of the past stays in the ledger; what is older moves into archives.
public struct Retention: Sendable, Equatable {
  /// How old a record may be, milliseconds; none = any age.
  public var keep: Int64?
  /// How much of the file records may take, bytes; none = any size.
  public var maxSize: Int?
  /// Where archives are written; none = the state directory.
  public var archive: String?

  /// Everything stays, unless said otherwise.
  public init(keep: Int64? = nil, maxSize: Int? = nil, archive: String? = nil) {
    self.keep = keep
    self.maxSize = maxSize
    self.archive = archive
  }

  /// Archives are not made for less.
  public static let leastRecords = 10_000
}
