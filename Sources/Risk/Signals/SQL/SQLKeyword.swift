/// The words of SQL that tell what a statement does.
enum SQLKeyword: Sendable {
  case select, insert, update, delete, drop, truncate, alter, create, grant, revoke, merge, replace, copy, call, load
  case with, explain, analyze
  case from, into, set, whereClause, or, on, to, asName
  /// What `DROP`, `CREATE` and `ALTER` are about.
  case object

  static let lexicon = WordTable<SQLKeyword>([
    (.select, "select"), (.insert, "insert"), (.update, "update"), (.delete, "delete"), (.drop, "drop"),
    (.truncate, "truncate"), (.alter, "alter"), (.create, "create"), (.grant, "grant"), (.revoke, "revoke"),
    (.merge, "merge"), (.replace, "replace"), (.copy, "copy"), (.call, "call exec execute"),
    (.load, "load rename attach upsert reindex"), (.with, "with"),
    (.explain, "explain"), (.analyze, "analyze"), (.from, "from"), (.into, "into"), (.set, "set"),
    (.whereClause, "where"), (.or, "or"), (.on, "on"), (.to, "to"), (.asName, "as"),
    (
      .object,
      """
      table tables database schema view index user role column sequence function trigger procedure type keyspace
      extension materialized temp temporary unique tablespace partition constraint login
      """
    ),
  ])
}
