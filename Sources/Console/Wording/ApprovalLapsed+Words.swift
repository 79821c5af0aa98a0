import Feed

extension ApprovalLapsed {
  /// Whose yes was never used, and why: `approved by ana, never used: nobody came for it in time`.
  func words(by person: String?) -> String { "approved\(person.map { " by \($0)" } ?? ""), never used: \(reason)" }
}
