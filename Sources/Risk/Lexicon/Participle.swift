/// What a description says happens to a thing, whoever does it.
enum Participle {
  /// It is gone.
  case destroyed
  /// It is gone from where it was.
  case removed
  /// It pays.
  case charged
}
