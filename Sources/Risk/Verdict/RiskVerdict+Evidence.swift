extension RiskVerdict {
  /// A verdict with the deed in a few words, and what speaks for it, each quote once, six at most.
  init(_ category: RiskCategory, _ level: RiskLevel, _ deed: Deed, for evidence: [Sign], confidence: Double) {
    var sources: [String] = []
    for sign in evidence where sources.count < 6 {
      let source = sign.source
      if !sources.contains(source) { sources.append(source) }
    }
    self.init(
      category: category, level: level, reasons: [deed.phrase] + sources,
      confidence: (confidence * 100).rounded() / 100)
  }

  /// The verdict on a tool that tells nothing: it could do anything.
  init(nothingKnownBut sign: Sign) {
    self.init(Deed.isUnknown.category, Deed.isUnknown.level, .isUnknown, for: [sign], confidence: 0)
  }
}
