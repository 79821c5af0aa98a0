/// Keeps the agents from asking more than a person can answer: at most six calls are open at once, and one place of
/// the six is always left for those that nobody has to be asked about.
struct Restraint: Equatable {
  static let most = 6

  private(set) var asking = 0
  private(set) var others = 0

  /// Takes a place for a step, or says that there is none: then the agents leave it out.
  mutating func admit(_ step: Step) -> Bool {
    guard asking + others < Self.most else { return false }
    if step.asks {
      guard asking < Self.most - 1 else { return false }
      asking += 1
    } else {
      others += 1
    }
    return true
  }

  /// Gives the place back.
  mutating func leave(_ step: Step) {
    if step.asks { asking -= 1 } else { others -= 1 }
  }
}
