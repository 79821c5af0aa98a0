/// What the message line says until the next key.
struct Remark: Sendable, Equatable {
  /// May hold strangers' text as it came.
  var text: String
  var role: Role
  var at: Int64
}
