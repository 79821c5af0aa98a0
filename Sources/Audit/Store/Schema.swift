import GRDB

/// The tables of a ledger, and of an archive that was cut off from one.
enum Schema {
  /// The format's number, in `user_version`. Format 1 had neither `origin` nor `outcome`, and no index by tool; format 2
  /// had no `risk` and no `rule`.
  static let version = 3
  /// `Sluc`, in `application_id`: tells a ledger from any other SQLite file.
  static let application = 0x536C_7563

  /// `records` holds what is chained; `record_values` what lies beside and may be forgotten.
  private static let tables = """
    CREATE TABLE records (
      seq   INTEGER PRIMARY KEY,
      ts    INTEGER NOT NULL,
      type  TEXT NOT NULL,
      call  INTEGER,
      "grant" TEXT,
      tool  TEXT,
      outcome TEXT,
      risk  TEXT,
      rule  TEXT,
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

    """

  /// What came with format 2. `origin` has one row once the records before it lie in an archive: the last of them.
  ///
  /// The indexes are partial: a decision is written into three or four, the end of a call that succeeded into one.
  private static let second = """
    CREATE TABLE origin (
      seq   INTEGER PRIMARY KEY,
      hash  BLOB NOT NULL
    ) STRICT;
    CREATE INDEX records_by_tool ON records (tool, seq, "grant") WHERE tool IS NOT NULL;
    CREATE INDEX records_by_outcome ON records (outcome, seq, call) WHERE outcome <> 'done';

    """

  /// What came with format 3.
  private static let third = """
    CREATE INDEX records_by_risk ON records (risk, seq) WHERE risk IS NOT NULL;
    CREATE INDEX records_by_rule ON records (rule, seq, call) WHERE rule IS NOT NULL;

    """

  /// What makes a ledger of this format.
  static let everything = tables + second + third

  private static let marks = "PRAGMA application_id = \(application); PRAGMA user_version = \(version);"

  /// Looks at a file before anything is changed in it.
  ///
  /// - Throws: ``LedgerError`` of the kind `foreign` or `newer` if it is no ledger, and `infiltrated`.
  static func checkUntouched(path: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    // Whoever just leaves the file may be emptying its log.
    configuration.busyMode = .timeout(1)
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.read { database in
      try check(database, path: path)
      try checkObjects(of: database, path: path)
    }
    try queue.close()
  }

  /// Makes the tables in a file that is new, and adds what is missing in a ledger of an older format.
  ///
  /// - Parameter upgrading: told before an older ledger is brought up, with its newest record's place.
  static func prepare(_ database: Database, path: String, upgrading: (Int) -> Void = { _ in }) throws {
    if try isEmpty(database) {
      return try execute(everything + marks, in: database)
    }
    let found = try check(database, path: path)
    if found < version { upgrading(try LedgerTail(reading: database).head.seq) }
    switch found {
    case version: return
    case 1: try execute(completion(of: database) + second + third + marks, in: database)
    default: try execute(completion(of: database) + third + marks, in: database)
    }
  }

  /// Brings an older ledger up: the columns that repeat what records say are filled in, the records stay.
  private static func completion(of database: Database) throws -> String {
    let missing = try RecordColumn.allCases.filter { try !$0.isIn(database) }
    let columns = missing.map { "ALTER TABLE records ADD COLUMN \($0.sql) TEXT;\n" }.joined()
    let values = missing.map { "\($0.sql) = \($0.inBody)" }.joined(separator: ", ")
    return "\(columns) UPDATE records SET \(values) WHERE type IN (\(RecordColumn.typesWithMore));\n"
  }

  private static func execute(_ sql: String, in database: Database) throws {
    try database.inTransaction(.immediate) {
      try database.execute(sql: sql)
      return .commit
    }
  }

  /// Answers the file's format, which may be older than this one's: what it lacks, readers do without.
  ///
  /// - Throws: ``LedgerError`` of the kind `foreign` or `newer`.
  @discardableResult
  static func check(_ database: Database, path: String) throws -> Int {
    guard try Int.fetchOne(database, sql: "PRAGMA application_id") == application else {
      throw LedgerError(.foreign, path: path)
    }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard (1...version).contains(found) else { throw LedgerError(.newer(version: found), path: path) }
    return found
  }

  /// - Throws: ``LedgerError`` of the kind `infiltrated` if somebody has put a trigger into the file, or the like.
  static func checkObjects(of database: Database, path: String) throws {
    guard let object = try SchemaObject.foreign(in: database) else { return }
    throw LedgerError(.infiltrated(object.description), path: path)
  }

  private static func isEmpty(_ database: Database) throws -> Bool {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
      && Int.fetchOne(database, sql: "PRAGMA application_id") == 0
  }
}
