import Testing

@testable import Risk

@Suite("SQL")
struct SQLSignalsTests {
  @Test(
    "that destroys",
    arguments: [
      "DROP TABLE t", "drop schema s cascade", "TRUNCATE t", "ALTER TABLE t DROP COLUMN c", "DELETE FROM t",
      "UPDATE t SET a = 1",
      "DELETE FROM t WHERE 1=1", "DELETE FROM t WHERE true", "DELETE FROM t WHERE a = 2 OR 1 = 1",
      "DELETE FROM t WHERE (1 = 1)",
      "DELETE FROM t WHERE name LIKE '%'", "DELETE FROM t -- WHERE id = 1", "SELECT 1; DROP TABLE t",
      "/* x */ DROP TABLE t",
      "/*!50000 DROP TABLE t */", "UPDATE t SET a = (SELECT b FROM u WHERE u.id = 1)",
      "WITH x AS (SELECT 1) DELETE FROM t",
      "IF EXISTS (SELECT 1) DROP TABLE t", "EXECUTE IMMEDIATE 'DROP TABLE t'", "EXPLAIN ANALYZE DELETE FROM t",
      "(DELETE FROM t)", "DELETE FROM t WHERE 2>1", "COPY t TO PROGRAM 'rm -rf /'",
      "MERGE INTO t USING s ON 1=1 WHEN MATCHED THEN DELETE",
    ])
  func destroys(statement: String) {
    #expect(found("sql", statement) == [.destructiveSQL])
  }

  @Test(
    "that writes",
    arguments: [
      "INSERT INTO t VALUES ('DROP TABLE x')", "UPDATE t SET a = 1 WHERE id = 2",
      "DELETE FROM t WHERE id IN (SELECT 1)",
      "CREATE TABLE t (a int)", "ALTER TABLE t ADD c int", "GRANT SELECT ON t TO u",
      "MERGE INTO t USING u ON t.a = u.a",
      "SELECT * INTO n FROM t", "COPY t FROM '/tmp/x'", "BEGIN UPDATE t SET a = 1 WHERE b = 2 END", "CALL refresh()",
      "DELETE FROM t WHERE a > 1", "PRAGMA writable_schema=1",
      "MERGE INTO t USING s ON t.a = s.a WHEN MATCHED THEN DELETE",
      "WITH x AS (DELETE FROM t WHERE a = 1 RETURNING id) SELECT 1",
    ])
  func writes(statement: String) {
    #expect(found("sql", statement) == [.writingSQL])
  }

  @Test(
    "that only reads",
    arguments: [
      "SELECT 'DROP TABLE t'", "SELECT \"drop\" FROM t", "SELECT 1 -- DROP TABLE t", "SELECT a FROM t FOR UPDATE",
      "EXPLAIN DELETE FROM t", "SHOW CREATE TABLE t", "COPY (SELECT a FROM t) TO STDOUT", "SELECT deleted_at FROM t",
      "WITH x AS (SELECT 1) SELECT * FROM x", "SELECT 1 /* ; DROP TABLE t */", "PRAGMA table_info(t)", "",
    ])
  func reads(statement: String) {
    #expect(found("sql", statement).isEmpty)
  }

  @Test("without a key for it, is known by its shape")
  func shapes() {
    #expect(found("input", "DELETE FROM t") == [.destructiveSQL])
    #expect(found("query", "drop table t") == [.destructiveSQL])
    #expect(found("text", "DELETE FROM t", tool: "run_query") == [.destructiveSQL])
    for sentence in [
      "Delete from my list what is done", "Drop me a line", "Update: we set off at 6", "Create a table for two",
      "Grant them a day off",
    ] {
      #expect(found("input", sentence).isEmpty, "\(sentence)")
    }
    #expect(found("query", "drop table saw", tool: "web_search").isEmpty)
    #expect(found("body", "DELETE FROM t").isEmpty)
  }

  @Test("that ends another one's string")
  func injected() {
    #expect(found("name", "Robert'); DROP TABLE students;--") == [.destructiveSQL])
    #expect(found("query", "x'; DROP TABLE t; --", tool: "search") == [.destructiveSQL])
    #expect(found("name", "O'Brien; dropped by").isEmpty)
  }
}
