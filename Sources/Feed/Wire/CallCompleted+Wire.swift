extension CallCompleted {
  /// Writes the members in the order of their declaration.
  func write(into object: inout WireObject) {
    object.member("call", call.rawValue)
    object.member("outcome", outcome.rawValue)
    object.member("durationMs", thousandths: durationMs)
    object.member("resultBytes", resultBytes)
    object.member("error", error)
    object.members("returned", returned) { $0.write(into: &$1) }
  }
}
