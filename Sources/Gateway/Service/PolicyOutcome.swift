/// What became of a policy file that was written anew, for one server that uses it.
enum PolicyOutcome: Equatable {
  case inForce
  /// The old one stays in force until an operator has seen what differs.
  case waiting
  /// It has errors, and the old one stays in force.
  case rejected
}
