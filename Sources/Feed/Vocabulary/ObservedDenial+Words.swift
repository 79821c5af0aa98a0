extension ObservedDenial {
  /// What would have come of the call if its server were not only observed: `would be denied: not listed`.
  public var words: String { "would be \(decision == .hold ? "held" : "denied"): \(message)" }
}
