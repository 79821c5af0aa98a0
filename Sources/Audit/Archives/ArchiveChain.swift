import Feed
import GRDB

/// The files that together hold a chain: the ledger, and the archives before it as far as they can be found.
struct ArchiveChain {
  private let ledger: ChainFile
  /// Oldest first.
  private let archives: [ChainFile]
  /// What is before the first of the files.
  private let missing: ClosedRange<Int>?
  /// The last record that is in an archive, as far as is known.
  private let archived: Int

  /// - Parameter places: the directories where archives may lie.
  init(of ledger: ChainFile, in places: [String]) throws(LedgerError) {
    self.ledger = ledger
    let (origin, told) = try ledger.read { database in
      (try LedgerHead.origin(of: database), try ArchivedRange.all(in: database))
    }
    let places = places + told.compactMap(\.folder)
    archived = Self.archived(before: origin, told, in: places)
    let series = ArchiveSeries(through: archived, in: places)
    let gap = series.missing.last?.upperBound ?? 0
    missing = gap > 0 ? 1...gap : nil
    var archives: [ChainFile] = []
    for file in series.files where file.name.records.lowerBound > gap {
      archives.append(try ChainFile(path: file.path, archive: file.name))
    }
    self.archives = archives
  }

  /// All records before the ledger's first are in archives, if it tells of one that goes so far; else those of which
  /// there is an archive, or it tells of one.
  private static func archived(before origin: LedgerHead, _ told: [LedgerArchived], in places: [String]) -> Int {
    let known = told.map(\.last) + ArchiveFile.all(in: places).map(\.name.records.upperBound)
    guard !told.contains(where: { $0.last >= origin.seq }) else { return origin.seq }
    return known.filter { $0 <= origin.seq }.max() ?? 0
  }

  /// Checks one file after the other, that each goes on where the one before it ends, and at last what is only in the
  /// spool.
  func check(_ scope: VerificationScope, _ spooled: SpooledRecords) throws(LedgerError) -> Verification {
    var whole = ChainFile.Finding(
      first: 0, head: .empty, kept: 0, forgotten: 0, anchors: AnchorCheck([]), missing: MissingValues())
    var checked: [String] = []
    var confirmed = 0
    for file in archives + [ledger] {
      if try isBefore(scope.start, file) { continue }
      if let breakage = try linkBreakage(at: file) { return .broken(breakage) }
      // Each anchor is looked at once, in the first file that has its record, or follows it.
      let anchors = scope.anchors.filter { whole.first == 0 || $0.head.seq > whole.head.seq }
      let finding = try file.check(from: scope.start, anchors, missing: whole.missing, archived: archived)
      if let breakage = finding.breakage { return .broken(breakage) }
      if file.archive != nil { checked.append(file.path) }
      whole = ChainFile.Finding(
        first: whole.first > 0 ? whole.first : finding.first, head: finding.head, kept: whole.kept + finding.kept,
        forgotten: whole.forgotten + finding.forgotten, anchors: finding.anchors, missing: finding.missing)
      if file.archive != nil { confirmed += finding.anchors.confirmed }
    }
    for record in try spooled.records(after: whole.head) {
      if let breakage = record.breakage ?? whole.take(record) { return .broken(breakage) }
    }
    if let breakage = whole.anchors.missingEnd(after: whole.head) { return .broken(breakage) }
    if let breakage = whole.missing.breakage { return .broken(breakage) }
    try scope.check(reaches: whole.head, path: ledger.path)
    return .intact(
      IntactLedger(
        head: whole.head, values: whole.kept, forgotten: whole.forgotten, first: whole.first, archives: checked,
        missing: scope.start == nil ? missing : nil, anchors: confirmed + whole.anchors.confirmed,
        unchecked: scope.unchecked(before: whole.first, missing: missing?.upperBound ?? 0)))
  }

  /// Whether all of an archive lies before what is to be checked.
  private func isBefore(_ start: VerificationScope.Start?, _ file: ChainFile) throws(LedgerError) -> Bool {
    guard let archive = file.archive else { return false }
    switch start {
    case nil: return false
    case .record(let seq): return archive.records.upperBound < seq
    case .time(let ts):
      return try file.read { try $0.firstRecord(notBefore: ts) } > archive.records.upperBound
    }
  }

  /// Whether a file follows the record with which the one before it ends.
  private func linkBreakage(at file: ChainFile) throws(LedgerError) -> Breakage? {
    let origin = try file.read(LedgerHead.origin(of:))
    guard let before = archives.last(where: { $0.archive?.records.contains(origin.seq) ?? false }),
      before.path != file.path
    else { return nil }
    let end = try before.read { try LedgerHead.of(origin.seq, in: $0) }
    guard end != origin else { return nil }
    var breakage = Breakage(
      origin.seq, .replaced, "it is not the record that `\(file.path)` follows")
    breakage.archive = before.path
    return breakage
  }
}

extension ChainFile.Finding {
  /// Goes on by a record that follows and is without fault; answers what an anchor says against it.
  fileprivate mutating func take(_ record: ChainedRecord) -> Breakage? {
    head = record.tail.head
    kept += record.values.count
    missing.explain(byRecord: record.body)
    return anchors.breakage(at: head)
  }
}
