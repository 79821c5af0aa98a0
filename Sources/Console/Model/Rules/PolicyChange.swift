import Feed

/// A changed policy file that waits for an operator, as it was shown.
struct PolicyChange: Sendable, Equatable {
  var server: String
  /// The path of the policy document.
  var file: String
  var waiting: WaitingPolicy

  init?(_ server: ServerRules) {
    guard let waiting = server.waiting else { return nil }
    self.server = server.server
    file = server.file ?? ""
    self.waiting = waiting
  }
}
