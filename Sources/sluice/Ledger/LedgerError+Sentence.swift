import Audit

extension LedgerError {
  /// What is wrong, as it can be printed: the names of files, and what SQLite tells of a damaged one, may be the words of
  /// whoever wrote them.
  var sentence: String { Display.line(description) }
}
