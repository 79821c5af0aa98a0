import Feed

/// An anchor of a record that was not looked at: it neither confirms the ledger nor speaks against it.
public struct UncheckedAnchor: Sendable, Equatable {
  /// What was noted.
  public let anchor: Anchor
  /// Why its record was not looked at.
  public let reason: Reason

  /// Why a record is not among those that were checked.
  public enum Reason: Sendable, Equatable {
    /// It is in an archive that was not found.
    case archiveMissing
    /// It lies before the place from which on the check was asked for.
    case beforeStart
    /// One archive was checked alone, and holds other records.
    case otherFile
  }
}

extension UncheckedAnchor: CustomStringConvertible {
  /// One sentence: which anchor, and why.
  public var description: String {
    let moment = UTCTime(milliseconds: anchor.time)
    return "the anchor of \(moment) could not be checked: record \(anchor.head.seq) \(reason)"
  }
}

extension UncheckedAnchor.Reason: CustomStringConvertible {
  /// The end of a sentence about a record.
  public var description: String {
    switch self {
    case .archiveMissing: "is in an archive that is not here"
    case .beforeStart: "lies before where the check began"
    case .otherFile: "is not in this archive"
    }
  }
}
