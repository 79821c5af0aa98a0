import Policy
import Risk

extension CallRisk {
  /// A verdict in the words of policies, with each kind of signal once.
  init(_ risk: RiskVerdict, _ signals: [Signal]) {
    var kinds: [String] = []
    for signal in signals where !kinds.contains(signal.kind.rawValue) { kinds.append(signal.kind.rawValue) }
    self.init(level: risk.level.rawValue, category: risk.category.rawValue, signals: kinds)
  }
}
