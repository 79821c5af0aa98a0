import Feed
import GRDB

/// One file of a chain: the ledger, or an archive that was cut off from it.
struct ChainFile {
  let path: String
  /// The archive's name; none for the ledger.
  let archive: ArchiveName?
  private let database: DatabaseQueue

  /// What checking one file has found.
  struct Finding {
    var breakage: Breakage?
    var first: Int
    var head: LedgerHead
    var kept: Int
    var forgotten: Int
    /// Those of records after the last are left in it.
    var anchors: AnchorCheck
    /// What no order has explained, in this file and in those before it.
    var missing: MissingValues
  }

  /// - Throws: ``LedgerError``: `missing`, `foreign`, `foreignArchive`, `newer`, `damaged`.
  init(path: String, archive: ArchiveName? = nil) throws(LedgerError) {
    self.path = path
    self.archive = archive
    database = try LedgerReader.openReadOnly(path, isArchive: archive != nil)
  }

  /// Runs a query in one transaction; its errors in the ledger's words.
  func read<Answer>(_ body: (Database) throws -> Answer) throws(LedgerError) -> Answer {
    do {
      return try database.read(body)
    } catch {
      throw LedgerError(error, path: path)
    }
  }

  /// Checks the file's pages, and beside that its chain.
  ///
  /// - Parameters:
  ///   - start: from where on; none = from the file's first record.
  ///   - anchors: of any records; those of other files are left alone, unless this is the ledger and they name a
  ///     record that should be in it.
  ///   - missing: what the files before it lack.
  ///   - archived: the last record that is in an archive, as far as is known; only for the ledger.
  func check(
    from start: VerificationScope.Start?, _ anchors: [Anchor], missing: MissingValues = MissingValues(),
    archived: Int = 0
  ) throws(LedgerError) -> Finding {
    let pages = PageCheck(path: path)
    let finding = try read { try check($0, from: start, anchors, missing, archived) }
    if let fault = pages.fault { throw LedgerError(.damaged(fault), path: path) }
    return finding
  }

  private func check(
    _ database: Database, from start: VerificationScope.Start?, _ anchors: [Anchor], _ missing: MissingValues,
    _ archived: Int
  ) throws -> Finding {
    var breakage = try SchemaObject.foreign(in: database).map(Breakage.init(foreign:))
    let origin = try LedgerHead.origin(of: database)
    let base = try base(start, origin, in: database)
    let own = anchors.filter { anchor in
      anchor.head.seq >= base.seq && anchor.head.seq <= archive?.records.upperBound ?? .max
    }
    var missing = missing
    missing.archive = archive.map { _ in path }
    var verifier = try Verifier(database, after: base, anchors: own, missing: missing)
    if breakage == nil, archive == nil { breakage = try originBreakage(origin, archived, database) }
    if breakage == nil { breakage = try verifier.run() }
    if breakage == nil, archive != nil { breakage = verifier.anchors.missingEnd(after: verifier.head) }
    if breakage == nil, let archive, verifier.head.seq != archive.records.upperBound {
      let place = verifier.head.seq + 1
      breakage = Breakage(place, .removed, "the archive ends before record \(archive.records.upperBound)")
    }
    breakage?.archive = archive.map { _ in path }
    return Finding(
      breakage: breakage, first: base.seq + 1, head: verifier.head, kept: verifier.kept,
      forgotten: verifier.forgotten, anchors: verifier.anchors, missing: verifier.missing)
  }

  /// What the first record that is to be checked follows. Where the check begins later than the file, the hash that
  /// is stored there is taken at its word.
  private func base(
    _ start: VerificationScope.Start?, _ origin: LedgerHead, in database: Database
  ) throws -> LedgerHead {
    let first: Int
    switch start {
    case nil: return origin
    case .record(let seq): first = seq
    case .time(let ts): first = try database.firstRecord(notBefore: ts)
    }
    guard first > origin.seq + 1 else { return origin }
    let end = try LedgerTail(reading: database).head
    // The rest may be in the spool.
    guard first <= end.seq else { return end }
    return try LedgerHead.of(first - 1, in: database) ?? origin
  }

  /// Records are missing from the file's beginning only if the chain itself tells of the archive that holds them.
  private func originBreakage(_ origin: LedgerHead, _ archived: Int, _ database: Database) throws -> Breakage? {
    let told = try ArchivedRange.all(in: database).first { $0.last >= origin.seq }
    guard let told else {
      guard archived < origin.seq else { return nil }
      return Breakage(
        archived + 1, .removed,
        "the ledger begins with record \(origin.seq + 1), and tells of no archive that holds those before it")
    }
    let end = told.last == origin.seq ? origin : try LedgerHead.of(told.last, in: database)
    guard end?.hexadecimal == told.hash else {
      return Breakage(
        told.last, .replaced, "it is not the record with which the archive `\(told.file)` ended when it was written")
    }
    return nil
  }
}
