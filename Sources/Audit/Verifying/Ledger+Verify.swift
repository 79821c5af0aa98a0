import GRDB

extension Ledger {
  /// Checks the chain from the first record to the last, in the database and on into the spool, the columns beside it, and every value that is still kept.
  ///
  /// Only reads, and takes no lock: it may run while a gateway writes, and then checks what was there when it began.
  ///
  /// - Throws: ``LedgerError`` if the ledger can't be read at all: `missing`, `foreign`, `newer`, `damaged`.
  public static func verify(directory: String) throws(LedgerError) -> Verification {
    let directory = try StateDirectory.existing(directory)
    // Before the database: what leaves the spool meanwhile is found there.
    let spooled = try SpooledRecords(directory)
    let database = try LedgerReader.openReadOnly(directory)
    do {
      return try database.read { database in
        let answer = try String.fetchOne(database, sql: "PRAGMA integrity_check(1)") ?? ""
        guard answer == "ok" else {
          // SQLite puts a heading above its finding.
          let finding = answer.split(separator: "\n").last ?? ""
          throw LedgerError(.damaged(String(finding)), path: directory.ledger)
        }
        var verifier = try Verifier(database)
        return try verifier.run(spooled)
      }
    } catch {
      throw LedgerError(error, path: directory.ledger)
    }
  }
}
