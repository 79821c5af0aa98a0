import Feed

/// What checking a ledger has found.
public enum Verification: Sendable, Equatable {
  /// Every record that was checked follows from the one before, and every value that is kept is the one that was
  /// recorded. See ``IntactLedger/unchecked`` for what that leaves open.
  case intact(IntactLedger)
  /// The first place that is not as it was recorded.
  case broken(Breakage)
}

/// A ledger without fault.
public struct IntactLedger: Sendable, Equatable {
  /// The newest record. Keep it elsewhere, or better the line of ``Ledger/anchor(directory:at:)``: whoever cuts the end
  /// off a ledger, or writes all of it anew, is found out only by what he couldn't change.
  public let head: LedgerHead
  /// How many values are kept beside the records.
  public let values: Int
  /// How many were forgotten, those that are unexplained among them.
  public let forgotten: Int
  /// How many are not there without an order to forget them, because an archive was checked alone and the order would
  /// be recorded after it; else none are.
  public let unexplained: Int
  /// The place of the first record that was checked.
  public let first: Int
  /// The archives that were checked, oldest first.
  public let archives: [String]
  /// Why the check began after the first record: records that are in archives that are not there. None = all were
  /// checked, or all that were asked for.
  public let missing: ClosedRange<Int>?
  /// How many anchors have confirmed it.
  public let anchors: Int
  /// Anchors that were named and say nothing, because their records were not looked at. Whoever asked for them was not
  /// answered.
  public let unchecked: [UncheckedAnchor]

  init(
    head: LedgerHead, values: Int, forgotten: Int, first: Int = 1, archives: [String] = [],
    missing: ClosedRange<Int>? = nil, anchors: Int = 0, unexplained: Int = 0, unchecked: [UncheckedAnchor] = []
  ) {
    self.head = head
    self.values = values
    self.forgotten = forgotten
    self.first = first
    self.archives = archives
    self.missing = missing
    self.anchors = anchors
    self.unexplained = unexplained
    self.unchecked = unchecked
  }

  /// Whether all that was to be checked could be.
  public var isComplete: Bool { unchecked.isEmpty && unexplained == 0 }

  /// How many records were checked.
  public var records: Int { head.seq + 1 - first }
}

/// What is to be checked.
public struct VerificationScope: Sendable {
  /// From where on.
  public enum Start: Sendable, Equatable {
    /// A record's place.
    case record(Int)
    /// Milliseconds since 1970: the first record that is not older.
    case time(Int64)
  }

  /// None = all of it.
  public var start: Start?
  /// What was noted elsewhere about this ledger.
  public var anchors: [Anchor]
  /// Where archives lie, besides the state directory and the places that the ledger tells of.
  public var archives: [String]

  /// Everything, unless said otherwise.
  public init(start: Start? = nil, anchors: [Anchor] = [], archives: [String] = []) {
    self.start = start
    self.anchors = anchors
    self.archives = archives
  }

  /// What anchors say where there is no ledger at all.
  func missingLedger(in directory: StateDirectory) -> Breakage? {
    guard !directory.hasLedger, let anchor = anchors.max(by: { $0.head.seq < $1.head.seq }),
      anchor.head.seq > 0
    else { return nil }
    return Breakage(
      1, .removed,
      "there is no ledger in `\(directory.path)`, and the anchor of \(UTCTime(milliseconds: anchor.time)) names record "
        + "\(anchor.head.seq)")
  }

  /// - Throws: ``LedgerError`` of the kind `ended` if the record that the check should begin with is after the last.
  func check(reaches head: LedgerHead, path: String) throws(LedgerError) {
    guard case .record(let seq) = start, seq > head.seq else { return }
    throw LedgerError(.ended(last: head.seq, before: seq), path: path)
  }

  /// Anchors of records before the one that the first to be checked follows.
  ///
  /// - Parameter missing: the last record that is in an archive that was not found; 0 if none is.
  func unchecked(before first: Int, missing: Int) -> [UncheckedAnchor] {
    anchors.filter { $0.head.seq < first - 1 }.map { anchor in
      UncheckedAnchor(anchor: anchor, reason: anchor.head.seq <= missing ? .archiveMissing : .beforeStart)
    }
  }

  /// Anchors that say nothing about an archive that was checked alone, from some record on.
  func unchecked(in archive: ArchiveName, from first: Int) -> [UncheckedAnchor] {
    let known = archive.records.lowerBound - 1...archive.records.upperBound
    return anchors.filter { !(first - 1...known.upperBound).contains($0.head.seq) }.map { anchor in
      UncheckedAnchor(anchor: anchor, reason: known.contains(anchor.head.seq) ? .beforeStart : .otherFile)
    }
  }
}
