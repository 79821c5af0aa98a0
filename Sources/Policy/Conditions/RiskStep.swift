import MCP

/// A level of risk with its place in the order.
struct RiskStep: Sendable, Hashable, Comparable {
  let word: String
  private let rank: Int

  /// Nil for a word that is no level.
  init?(_ word: String) {
    guard let rank = RiskVocabulary.levels.firstIndex(where: { $0.hasSameBytes(as: word) }) else { return nil }
    self.word = word
    self.rank = rank
  }

  static func < (left: RiskStep, right: RiskStep) -> Bool { left.rank < right.rank }
}
