import GRDB

/// Shows the records of a spool after those of the database, as if they had been moved there: for who may only look.
///
/// Views in the connection's own schema stand before the tables of the same names, so that every query sees both. What
/// reaches the database meanwhile is seen there, once. Nothing is written but to the connection's memory.
///
/// Queries find the records of the database by index through the views as they do without them, if they neither
/// aggregate nor order by what they don't select: SQLite merges such a query's two parts.
enum SpoolOverlay {
  private static let tables = RecordTables(records: "temp.spooled", values: "temp.spooled_values")

  /// - Throws: ``LedgerError`` of the kind `damaged` if the spool does not go on with the chain.
  static func lay(_ spooled: SpooledRecords, over database: Database) throws {
    try lay(spooled.records(after: LedgerTail(reading: database).head), over: database)
  }

  /// - Parameter waiting: what follows the newest record; with none, a file of an older format is shown with the columns
  ///   that it lacks.
  static func lay(_ waiting: [ChainedRecord] = [], over database: Database) throws {
    let isComplete = try RecordColumn.allCases.allSatisfy { try $0.isIn(database) }
    guard !waiting.isEmpty || !isComplete else { return }
    let columns = try RecordColumn.list(in: database)
    try database.execute(
      sql: """
        PRAGMA temp_store = MEMORY;
        CREATE TEMP TABLE spooled AS SELECT \(columns) FROM main.records LIMIT 0;
        CREATE INDEX temp.spooled_by_seq ON spooled (seq);
        CREATE INDEX temp.spooled_by_call ON spooled (call, type);
        CREATE TEMP TABLE spooled_values AS SELECT * FROM main.record_values LIMIT 0;
        CREATE INDEX temp.spooled_values_by_seq ON spooled_values (seq, name);
        """)
    try RecordInsertion.transaction(in: database, into: tables) { insertion in
      for record in waiting { try insertion.insert(record) }
    }
    try database.execute(
      sql: """
        CREATE TEMP VIEW records AS SELECT \(columns) FROM main.records
          UNION ALL SELECT * FROM spooled WHERE seq > \(newest);
        CREATE TEMP VIEW record_values AS SELECT * FROM main.record_values
          UNION ALL SELECT * FROM spooled_values WHERE seq > \(newest);
        """)
  }

  private static let newest = "(SELECT coalesce(max(seq), 0) FROM main.records)"
}
