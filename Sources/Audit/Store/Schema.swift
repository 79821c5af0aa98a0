import GRDB

/// The tables of a ledger.
enum Schema {
  /// The format's number, in `user_version`.
  static let version = 1
  /// `Sluc`, in `application_id`: tells a ledger from any other SQLite file.
  static let application = 0x536C_7563

  /// `records` holds what is chained; `record_values` what lies beside and may be forgotten.
  ///
  /// The indexes are partial and exclude each other, except for `call.decided`: a record is written into one or two.
  private static let tables = """
    CREATE TABLE records (
      seq   INTEGER PRIMARY KEY,
      ts    INTEGER NOT NULL,
      type  TEXT NOT NULL,
      call  INTEGER,
      "grant" TEXT,
      tool  TEXT,
      hash  BLOB NOT NULL,
      body  BLOB NOT NULL
    ) STRICT;
    CREATE TABLE record_values (
      seq   INTEGER NOT NULL,
      name  TEXT NOT NULL,
      salt  BLOB NOT NULL,
      value BLOB NOT NULL,
      PRIMARY KEY (seq, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX records_by_call ON records (call, type) WHERE call IS NOT NULL;
    CREATE INDEX records_by_grant ON records ("grant", seq, tool) WHERE "grant" IS NOT NULL;
    CREATE INDEX records_of_no_call ON records (seq) WHERE call IS NULL;
    PRAGMA application_id = \(application);
    PRAGMA user_version = \(version);
    """

  /// Looks at a file before anything is changed in it.
  ///
  /// - Throws: ``LedgerError`` of the kind `foreign` or `newer` if it is neither empty nor a ledger.
  static func checkUntouched(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      if try !isEmpty(database) { try check(database, path: path) }
    }
    try queue.close()
  }

  /// Makes the tables in a file that is new; nothing happens in a ledger that has them.
  static func prepare(_ database: Database, path: String) throws {
    if try isEmpty(database) {
      try database.inTransaction(.immediate) {
        try database.execute(sql: tables)
        return .commit
      }
    }
    try check(database, path: path)
  }

  /// - Throws: ``LedgerError`` of the kind `foreign` or `newer`.
  static func check(_ database: Database, path: String) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == application else {
      throw LedgerError(.foreign, path: path)
    }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found == version else { throw LedgerError(.newer(version: found), path: path) }
  }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      && Int.fetchOne(database, sql: "PRAGMA application_id") == 0
  }
}
