extension ServerRules {
  /// How many things are wrong with the newest version of the file.
  public var problemCount: Int { toldProblems.count + (furtherProblems ?? 0) }

  /// Everything that is wrong with it, a sentence each, and last how much is not told. Strangers' text stands in them
  /// as it came.
  public var problemSentences: [String] {
    toldProblems + (furtherProblems.map { ["and \($0) more"] } ?? [])
  }

  /// Gateways of before told the first alone.
  private var toldProblems: [String] { problems ?? problem.map { [$0] } ?? [] }
}
