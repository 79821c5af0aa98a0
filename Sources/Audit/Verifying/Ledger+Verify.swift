import GRDB

extension Ledger {
  /// Checks the chain from the first record to the last, through all archives that are there and on into the spool, the
  /// columns beside it, and every value that is still kept.
  ///
  /// Only reads, and takes no lock: it may run while a gateway writes, and then checks what was there when it began.
  ///
  /// - Throws: ``LedgerError`` if the ledger can't be read at all: `missing`, `lost`, `foreign`, `newer`, `damaged`; or if
  ///   it is `ended` before the record that the check should begin with.
  public static func verify(
    directory: String, _ scope: VerificationScope = VerificationScope()
  ) throws(LedgerError) -> Verification {
    let directory = try StateDirectory.existing(directory)
    // Before the database: what leaves the spool meanwhile is found there.
    let spooled = try SpooledRecords(directory)
    if let breakage = scope.missingLedger(in: directory) { return .broken(breakage) }
    try directory.requireLedger()
    let ledger = try ChainFile(path: directory.ledger)
    let chain = try ArchiveChain(of: ledger, in: scope.archives + [directory.path])
    return try chain.check(scope, spooled)
  }

  /// Checks one archive by itself: from the record that it says it follows. Why values are not there is told by records
  /// after it, so that some may be ``IntactLedger/unexplained``.
  ///
  /// - Throws: ``LedgerError`` if it can't be read at all: `missingArchive`, `foreignArchive`, `newer`, `damaged`; or if
  ///   it is `ended` before the record that the check should begin with.
  public static func verify(
    archive path: String, _ scope: VerificationScope = VerificationScope()
  ) throws(LedgerError) -> Verification {
    let name = path.split(separator: "/").last.map(String.init) ?? ""
    guard StateDirectory.hasFile(path) else { throw LedgerError(.missingArchive, path: path) }
    guard let archive = ArchiveName(name) else { throw LedgerError(.foreignArchive, path: path) }
    let finding = try ChainFile(path: path, archive: archive).check(from: scope.start, scope.anchors)
    if let breakage = finding.breakage { return .broken(breakage) }
    try scope.check(reaches: finding.head, path: path)
    return .intact(
      IntactLedger(
        head: finding.head, values: finding.kept, forgotten: finding.forgotten, first: finding.first,
        archives: [path], anchors: finding.anchors.confirmed,
        unexplained: finding.missing.unexplained.count, unchecked: scope.unchecked(in: archive, from: finding.first)))
  }
}
